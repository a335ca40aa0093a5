package care.vigil.simulator.webhooks;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
 * @param redirect where the answer sends the carrier instead, or null
 */
public record WebhookAnswer(
        int status, String contentType, String body, String url, String failure, String redirect) {

    private static final int MOST_BYTES = 64 * 1024;

    static WebhookAnswer answered(HttpResponse<String> answer, String url) {
        int status = answer.statusCode();
        String type =
                answer.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .replaceFirst(";.*", "")
                        .trim()
                        .toLowerCase(Locale.ROOT);
        String failure = status < 400 ? (status < 300 ? null : "4xx") : status / 100 + "xx";
        String elsewhere = answer.headers().firstValue("Location").orElse(null);
        boolean moved = status == 301 || status == 302;
        return new WebhookAnswer(
                status, type, answer.body(), url, failure, moved ? elsewhere : null);
    }

    static WebhookAnswer failed(String failure, String url) {
        return new WebhookAnswer(0, "", "", url, failure, null);
    }

    /** Whether it was answered with 2xx. */
    public boolean isOk() {
        return failure == null;
    }

    /** The carrier's code for the failure: 11205 without a connection, else 11200. */
    public int errorCode() {
        return "ct".equals(failure) ? 11205 : 11200;
    }

    /** Whether the answer is longer than the carrier reads: 64 kB. */
    public boolean isTooLong() {
        return body.length() > MOST_BYTES
                || body.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    /** Whether the answer claims to be XML. */
    public boolean isXml() {
        return contentType.equals("text/xml")
                || contentType.equals("application/xml")
                || contentType.equals("text/html");
    }
}
