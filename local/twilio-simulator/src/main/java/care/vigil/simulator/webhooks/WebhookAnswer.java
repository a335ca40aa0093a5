package care.vigil.simulator.webhooks;

import java.util.Locale;

/**
 * What came of a webhook after all its tries.
 *
 * @param status the HTTP status, 0 when there was no answer
 * @param contentType in lower case without parameters, empty when there was none
 * @param body the answer's text, empty when there was none
 * @param url the URL that answered last, without its fragment
 * @param failure {@code 4xx}, {@code 5xx}, {@code ct} (no connection), {@code rt} (no answer in
 *     time), {@code refused} (off this machine) or null when it went well
 */
public record WebhookAnswer(
        int status, String contentType, String body, String url, String failure) {

    static WebhookAnswer answered(int status, String contentType, String body, String url) {
        String type = contentType.replaceFirst(";.*", "").trim().toLowerCase(Locale.ROOT);
        String failure = status < 400 ? (status < 300 ? null : "4xx") : status / 100 + "xx";
        return new WebhookAnswer(status, type, body, url, failure);
    }

    static WebhookAnswer failed(String failure, String url) {
        return new WebhookAnswer(0, "", "", url, failure);
    }

    /** Whether it was answered with 2xx. */
    public boolean isOk() {
        return failure == null;
    }

    /** The carrier's code for the failure: 11205 without a connection, else 11200. */
    public int errorCode() {
        return "ct".equals(failure) ? 11205 : 11200;
    }

    /** Whether the answer claims to be XML. */
    public boolean isXml() {
        return contentType.equals("text/xml")
                || contentType.equals("application/xml")
                || contentType.equals("text/html");
    }
}
