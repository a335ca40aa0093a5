package care.vigil.bench.firstpage;

import care.vigil.bench.load.WallClock;
import care.vigil.bench.load.WebhookForms;
import care.vigil.bench.load.WebhookSender;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Posts texts to one kind of number and remembers what came of each. */
final class Texts {

    private final WebhookSender sender;
    private final WebhookForms forms;
    private final String path;
    private final Queue<Sent> answered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();

    Texts(WebhookSender sender, WebhookForms forms, String path) {
        this.sender = sender;
        this.forms = forms;
        this.path = path;
    }

    /** Posts one text now; returns its id. */
    String send(String from, String to, String body, long intendedNano) {
        String sid = WebhookForms.newSid();
        Instant intended = WallClock.at(intendedNano);
        underWay.incrementAndGet();
        var _ =
                sender.post(path, forms.text(sid, from, to, body))
                        .thenAccept(answer -> {
                            answered.add(
                                    new Sent(
                                            sid,
                                            to,
                                            intended,
                                            answer.status(),
                                            WallClock.at(answer.answeredNano())));
                            underWay.decrementAndGet();
                        });
        return sid;
    }

    /** How many have no answer yet. */
    int underWay() {
        return underWay.get();
    }

    /** All that were answered or given up. */
    List<Sent> sent() {
        return List.copyOf(answered);
    }
}
