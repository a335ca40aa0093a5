package care.vigil.simulator.client;

import java.time.Instant;
import java.util.List;

/**
 * What came of a text that a handset sent.
 *
 * @param sid its MessageSid
 * @param sentAt when the carrier took it
 * @param answers of its webhooks, one per copy
 */
public record TextResult(String sid, Instant sentAt, List<WebhookResult> answers) {

    /**
     * How a webhook was answered.
     *
     * @param status the HTTP status, 0 when there was none
     * @param millis how long it took
     */
    public record WebhookResult(int status, String contentType, String body, long millis) {}

    /** The HTTP status of the first webhook, 0 when there was none. */
    public int status() {
        return answers.isEmpty() ? 0 : answers.getFirst().status();
    }
}
