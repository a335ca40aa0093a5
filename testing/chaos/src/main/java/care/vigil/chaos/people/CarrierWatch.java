package care.vigil.chaos.people;

import care.vigil.bench.stack.Lookout;
import care.vigil.chaos.history.Asked;
import care.vigil.chaos.history.Pressed;
import care.vigil.chaos.history.Recorder;
import care.vigil.simulator.client.SimulatorClient;
import care.vigil.simulator.log.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Follows what the carrier does, and passes texts on to whom they are for. */
public final class CarrierWatch implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);
    private static final Duration A_MOMENT = Duration.ofMillis(100);
    private static final Pattern ATTEMPT = Pattern.compile("(?:attempts/|attempt=)([0-9a-f-]{36})");

    private static final Pattern KEY =
            Pattern.compile(
                    "/attempts/([0-9a-f-]{36})/digits(?:[?]at=page&page=([0-9a-f-]{36}))?$");

    private final SimulatorClient carrier;
    private final Recorder recorder;
    private final BiConsumer<Asked, String> texts;
    private final Consumer<String> urls;
    private final Lookout lookout;
    private volatile long seen;
    private volatile String hole;

    /**
     * Begins to follow.
     *
     * @param texts hears of each text that the carrier took, and from which number it is
     * @param urls hears of each address of ours that the carrier was given or has called
     */
    public CarrierWatch(
            SimulatorClient carrier,
            Recorder recorder,
            BiConsumer<Asked, String> texts,
            Consumer<String> urls) {
        this.carrier = carrier;
        this.recorder = recorder;
        this.texts = texts;
        this.urls = urls;
        this.lookout = new Lookout("carrier-watch", A_MOMENT, () -> look(LONGEST_WAIT));
    }

    private synchronized void look(Duration wait) {
        try {
            var page = carrier.operationsSince(seen, wait);
            if (page.oldest() > seen + 1) {
                hole = "the carrier has forgotten operations after " + seen;
            }
            page.operations().forEach(this::note);
            seen = page.next();
        } catch (RuntimeException e) {
            hole = "the carrier could not be followed: " + e;
        }
    }

    private void note(Operation one) {
        if (!"POST".equals(one.method()) || one.params() == null) {
            return;
        }
        if (one.kind().equals("webhook")) {
            urls.accept(one.target());
            pressed(one);
        } else if (one.target().matches(".*/(Messages|Calls)\\.json")) {
            urls.accept(text(one, "StatusCallback") + " " + text(one, "Url"));
            attempt(text(one, "StatusCallback")).ifPresent(id -> asked(one, id));
        }
    }

    /** A key that answers a page: of the call's own, or of another one that was said in it. */
    private void pressed(Operation one) {
        var key = KEY.matcher(one.target());
        if (key.find()) {
            var page = key.group(2) == null ? null : UUID.fromString(key.group(2));
            recorder.pressed(
                    new Pressed(
                            one.at(), UUID.fromString(key.group(1)), page, text(one, "Digits")));
        }
    }

    private void asked(Operation one, UUID attempt) {
        boolean call = one.target().endsWith("/Calls.json");
        var asked =
                new Asked(one.at(), attempt, one.sid(), call, text(one, "To"), text(one, "Body"));
        recorder.asked(asked);
        if (!call && one.sid() != null) {
            texts.accept(asked, text(one, "From"));
        }
    }

    private static Optional<UUID> attempt(String url) {
        var found = ATTEMPT.matcher(url);
        return found.find() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
    }

    private static String text(Operation one, String name) {
        var value = one.params().getOrDefault(name, "");
        return value instanceof List<?> several
                ? String.valueOf(several.getFirst())
                : String.valueOf(value);
    }

    /**
     * Reads what there is until now.
     *
     * @throws IllegalStateException if the record has a hole
     */
    public void catchUp() {
        look(Duration.ZERO);
        if (hole != null) {
            throw new IllegalStateException(hole);
        }
    }

    @Override
    public void close() {
        lookout.close();
    }
}
