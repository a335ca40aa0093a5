package care.vigil.simulator.webhooks;

import care.vigil.simulator.http.Parameters;
import care.vigil.simulator.log.OperationLog;
import care.vigil.simulator.time.SimulatorClock;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/** Sends webhooks: signed for their public URL, tried again and fallen back as configured. */
public final class Webhooks implements AutoCloseable {

    private static final int CALLBACKS_AT_ONCE = 64;
    private static final int MOST_REDIRECTS = 5;

    private final OperationLog log;
    private final SimulatorClock clock;
    private final URI deliverTo;
    private final Semaphore callbacks = new Semaphore(CALLBACKS_AT_ONCE);
    private final WebhookConnection connection = new WebhookConnection();

    /** Connects to {@code deliverTo} (may be null) in place of the origin of every URL. */
    public Webhooks(OperationLog log, SimulatorClock clock, URI deliverTo) {
        this.log = log;
        this.clock = clock;
        this.deliverTo = deliverTo;
    }

    /** Whether a webhook to that URL would stay on this machine. */
    public boolean reaches(String url) {
        return deliverTo == null
                ? Loopback.isHere(url.replaceFirst("#.*", ""))
                : url.matches("https?://[^/]+.*");
    }

    /** Sends a webhook and, if that fails, its fallback with the reason; waits for the answer. */
    public WebhookAnswer send(Webhook webhook, Webhook.Target fallback)
            throws InterruptedException {
        WebhookAnswer answer = send(webhook);
        if (answer.isOk()) {
            return answer;
        }
        String note = answer.failure();
        log.debugger(clock.now(), answer.errorCode(), answer.url(), webhook.sid(), note);
        if (fallback == null || !fallback.isSet()) {
            return answer;
        }
        webhook.parameters()
                .set("ErrorCode", String.valueOf(answer.errorCode()))
                .set("ErrorUrl", webhook.urlWithoutFragment());
        return send(
                new Webhook(
                        fallback.url(),
                        fallback.method(),
                        webhook.parameters(),
                        webhook.sid(),
                        webhook.signing()));
    }

    /**
     * Sends a webhook that nobody waits for: only so many at once, so that a flood of them leaves
     * room for those that somebody does wait for.
     */
    public void callBack(Webhook webhook) throws InterruptedException {
        callbacks.acquire();
        try {
            WebhookAnswer _ = send(webhook, null);
        } finally {
            callbacks.release();
        }
    }

    /** Sends a webhook with its retries; waits for the answer. */
    public WebhookAnswer send(Webhook webhook) throws InterruptedException {
        ConnectionOverrides overrides = webhook.overrides();
        String token = UUID.randomUUID().toString();
        long end = System.nanoTime() + overrides.total().toNanos();
        WebhookAnswer answer = follow(webhook, overrides, token, overrides.total());
        for (int retry = 0; retry < overrides.retries(); retry++) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (answer.isOk() || !overrides.retries(answer.failure()) || !left.isPositive()) {
                return answer;
            }
            answer = follow(webhook, overrides, token, left);
        }
        return answer;
    }

    /** Goes where an answer sends it, by GET and without the form: what was posted is lost. */
    private WebhookAnswer follow(
            Webhook webhook, ConnectionOverrides overrides, String token, Duration left)
            throws InterruptedException {
        WebhookAnswer answer = attempt(webhook, overrides, token, left);
        for (int hop = 0; hop < MOST_REDIRECTS && answer.redirect() != null; hop++) {
            String url = URI.create(answer.url()).resolve(answer.redirect()).toString();
            var next = new Webhook(url, "GET", new Parameters(), webhook.sid(), webhook.signing());
            answer = attempt(next, overrides, token, left);
        }
        return answer;
    }

    private WebhookAnswer attempt(
            Webhook webhook, ConnectionOverrides overrides, String token, Duration left)
            throws InterruptedException {
        String form = webhook.parameters().encode();
        String url = webhook.urlWithoutFragment();
        if (webhook.isGet() && !form.isEmpty()) {
            url = url + (url.contains("?") ? "&" : "?") + form;
        }
        var at = clock.now();
        long began = System.nanoTime();
        WebhookAnswer answer =
                reaches(url)
                        ? connection.exchange(webhook, url, connectTo(url), overrides, token, left)
                        : WebhookAnswer.failed("refused", url);
        log.webhook(
                at,
                webhook.method(),
                url,
                webhook.sid(),
                form,
                answer.status(),
                Duration.ofNanos(System.nanoTime() - began),
                answer.failure());
        return answer;
    }

    private String connectTo(String url) {
        return deliverTo == null
                ? url
                : url.replaceFirst(
                        "^https?://[^/?]+",
                        java.util.regex.Matcher.quoteReplacement(
                                deliverTo.toString().replaceFirst("/$", "")));
    }

    @Override
    public void close() {
        connection.close();
    }
}
