package care.vigil.chaos.people;

import care.vigil.bench.load.WebhookForms;
import care.vigil.chaos.history.Text;
import care.vigil.chaos.history.Try;
import care.vigil.simulator.client.SimulatorClient;
import care.vigil.simulator.client.TextRequest;
import care.vigil.simulator.client.TextResult.WebhookResult;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Sends texts through the carrier, which delivers each again until it is accepted. */
public final class Texting {

    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final SimulatorClient carrier;
    private final InstantSource clock;
    private final AtomicInteger underWay = new AtomicInteger();

    /** Texting by that carrier. */
    public Texting(SimulatorClient carrier, InstantSource clock) {
        this.carrier = carrier;
        this.clock = clock;
    }

    /** How many texts are not accepted yet. */
    public int underWay() {
        return underWay.get();
    }

    /**
     * Sends one text; returns when it is accepted or given up.
     *
     * @param copies how many times at once its webhook is delivered in each try
     */
    public Text send(String from, String to, String words, int copies) {
        int _ = underWay.incrementAndGet();
        try {
            return insist(from, TextRequest.of(to, words).withSid(WebhookForms.newSid()), copies);
        } finally {
            int _ = underWay.decrementAndGet();
        }
    }

    /** Sends one text whose webhook is lost: the carrier has it, and nobody is told. */
    Text lose(String from, String to, String words) {
        var text = TextRequest.of(to, words).withSid(WebhookForms.newSid()).withoutWebhook();
        var sent = clock.instant();
        return new Text(carrier.handset(from).texts(text).sid(), from, to, words, sent, List.of());
    }

    private Text insist(String from, TextRequest text, int copies) {
        List<Try> tries = new ArrayList<>();
        var sent = clock.instant();
        var end = sent.plus(PATIENCE);
        while (tries.stream().noneMatch(Try::isOk) && clock.instant().isBefore(end)) {
            if (!tries.isEmpty()) {
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
            var invoked = clock.instant();
            for (WebhookResult answer :
                    carrier.handset(from).texts(text.copies(copies)).answers()) {
                tries.add(new Try(invoked, invoked.plusMillis(answer.millis()), answer.status()));
            }
        }
        return new Text(text.sid(), from, text.to(), text.body(), sent, tries);
    }
}
