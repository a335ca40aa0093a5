package care.vigil.bench.crisis;

import care.vigil.bench.load.WallClock;
import care.vigil.bench.load.WebhookForms;
import care.vigil.bench.load.WebhookSender;
import care.vigil.carrier.FormParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Posts texts to one kind of number and remembers what came of each. */
public final class Texts {

    private static final Executor LATER =
            CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);

    private record Text(String sid, String to, FormParameters form, Instant intended) {}

    private final WebhookSender sender;
    private final WebhookForms forms;
    private final String path;
    private final WallClock clock;
    private final Queue<Sent> answered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final Map<Integer, Integer> refusals = new ConcurrentHashMap<>();
    private volatile Duration insisting = Duration.ZERO;

    /** Texts that are posted to that path. */
    public Texts(WebhookSender sender, WebhookForms forms, String path, WallClock clock) {
        this.sender = sender;
        this.forms = forms;
        this.path = path;
        this.clock = clock;
    }

    /**
     * From now on a text that was not answered with success is posted again, as the carrier may, as
     * long as it is not older than that.
     */
    public void insist(Duration atMost) {
        insisting = atMost;
    }

    /** How often each status came that was no success; 0 is no answer at all. */
    public Map<Integer, Integer> refusals() {
        return new TreeMap<>(refusals);
    }

    /** Posts one text now; returns its id. */
    public String send(String from, String to, String body, long intendedNano) {
        String sid = WebhookForms.newSid();
        underWay.incrementAndGet();
        post(new Text(sid, to, forms.text(sid, from, to, body), clock.at(intendedNano)));
        return sid;
    }

    private void post(Text text) {
        var _ = sender.post(path, text.form()).thenAccept(answer -> answered(text, answer));
    }

    private void answered(Text text, WebhookSender.Answered answer) {
        Instant at = clock.at(answer.answeredNano());
        if (!answer.isOk()) {
            refusals.merge(answer.status(), 1, Integer::sum);
        }
        if (!answer.isOk() && at.isBefore(text.intended().plus(insisting))) {
            LATER.execute(() -> post(text));
            return;
        }
        answered.add(new Sent(text.sid(), text.to(), text.intended(), answer.status(), at));
        underWay.decrementAndGet();
    }

    /** How many have no answer yet. */
    public int underWay() {
        return underWay.get();
    }

    /** All that were answered or given up. */
    public List<Sent> sent() {
        return List.copyOf(answered);
    }
}
