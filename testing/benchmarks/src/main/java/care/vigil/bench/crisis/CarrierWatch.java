package care.vigil.bench.crisis;

import care.vigil.simulator.client.SimulatorClient;
import care.vigil.simulator.log.Operation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Follows what the carrier is asked to do, and passes texts on to the clinicians. */
public final class CarrierWatch implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(200);

    /** Who hears a text that the carrier was asked to send. */
    @FunctionalInterface
    public interface Listener {
        /** The carrier took a text. */
        void text(String to, String body, Instant at);
    }

    private final SimulatorClient simulator;
    private final Listener listener;
    private final InstantSource clock;
    private final Map<UUID, List<Instant>> askedFor = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("carrier-watch").daemon().factory());
    private volatile long seen;
    private final AtomicLong requests = new AtomicLong();
    private volatile Instant busyAt = Instant.EPOCH;
    private volatile RuntimeException failure;

    /** Follows that carrier until it is closed. */
    public CarrierWatch(SimulatorClient simulator, Listener listener, InstantSource clock) {
        this.simulator = simulator;
        this.listener = listener;
        this.clock = clock;
        var _ =
                thread.scheduleWithFixedDelay(
                        this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            var page = simulator.operationsSince(seen, "request", Duration.ZERO);
            if (page.oldest() > seen + 1) {
                throw new IllegalStateException("the simulator has forgotten operations");
            }
            page.operations().forEach(this::note);
            requests.addAndGet(page.operations().size());
            boolean webhooks = page.next() - seen > page.operations().size();
            if (webhooks || page.operations().stream().anyMatch(it -> it.method().equals("POST"))) {
                busyAt = clock.instant();
            }
            seen = page.next();
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void note(Operation operation) {
        if (!operation.method().equals("POST") || operation.params() == null) {
            return;
        }
        PageText.attempt(text(operation, "StatusCallback"))
                .ifPresent(attempt ->
                        askedFor.computeIfAbsent(attempt, _ -> new ArrayList<>())
                                .add(operation.at()));
        if (operation.target().endsWith("/Messages.json") && operation.status() / 100 == 2) {
            listener.text(text(operation, "To"), text(operation, "Body"), operation.at());
        }
    }

    private static String text(Operation operation, String name) {
        return String.valueOf(operation.params().getOrDefault(name, ""));
    }

    /**
     * When the carrier was asked for each attempt; more than one instant is one POST too many.
     *
     * @throws IllegalStateException if the record has a hole
     */
    public Map<UUID, List<Instant>> askedFor() {
        if (failure != null) {
            throw new IllegalStateException("the carrier could not be followed", failure);
        }
        return Map.copyOf(askedFor);
    }

    /** Operations of the carrier so far: requests to it, and webhooks that it sent. */
    public Traffic traffic() {
        return new Traffic(requests.get(), seen - requests.get());
    }

    /** When it last had something to do, to a fifth of a second; listings do not count. */
    public Instant busyAt() {
        return busyAt;
    }

    /** How many requests came to the carrier, and how many webhooks it sent. */
    public record Traffic(long requests, long webhooks) {
        /** The difference to an earlier reading. */
        public Traffic since(Traffic earlier) {
            return new Traffic(requests - earlier.requests, webhooks - earlier.webhooks);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
