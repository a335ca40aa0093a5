package care.vigil.notification.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * What the carrier's own library speaks through: exactly one HTTP request for each asking, within a
 * hard time, to the base URL that we choose. The library's own client asks again after a 5xx, which
 * would page twice, and does not keep its time-outs.
 */
final class OneRequest extends HttpClient {

    private final java.net.http.HttpClient http;
    private final URI base;
    private final Duration timeout;

    OneRequest(URI base, Duration connectTimeout, Duration timeout) {
        this.base = base;
        this.timeout = timeout;
        this.http =
                java.net.http.HttpClient.newBuilder()
                        .version(java.net.http.HttpClient.Version.HTTP_1_1)
                        .connectTimeout(connectTimeout)
                        .build();
    }

    @Override
    public Response makeRequest(Request request) {
        try {
            var answer = http.send(translated(request), BodyHandlers.ofString());
            return new Response(readable(answer), answer.statusCode());
        } catch (IOException noAnswer) {
            throw new NoAnswer(noAnswer);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(stop);
        }
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(
            Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    private HttpRequest translated(Request request) {
        var wanted = request.constructURL();
        var query = wanted.getQuery();
        var path = base.getRawPath() + wanted.getPath() + (query == null ? "" : "?" + query);
        var translated =
                HttpRequest.newBuilder(base.resolve(path))
                        .timeout(timeout)
                        .header("Authorization", request.getAuthString())
                        .header("Accept", "application/json");
        if (request.getMethod() == HttpMethod.POST) {
            return translated
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(request.encodeFormBody()))
                    .build();
        }
        return translated.method(request.getMethod().name(), BodyPublishers.noBody()).build();
    }

    /**
     * An error page that is not JSON (from a proxy, or an empty one) in the carrier's own form;
     * else the library loses the HTTP status.
     */
    private static String readable(HttpResponse<String> answer) {
        int status = answer.statusCode();
        boolean isJson = answer.body().stripLeading().startsWith("{");
        return status < 400 || isJson
                ? answer.body()
                : "{\"status\":%1$d,\"message\":\"HTTP %1$d\"}".formatted(status);
    }

    /** The carrier said nothing that can be read: what became of the request is not known. */
    static final class NoAnswer extends RuntimeException {

        private static final long serialVersionUID = 1;

        NoAnswer(Exception cause) {
            super(cause);
        }
    }
}
