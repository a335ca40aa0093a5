package care.vigil.simulator;

import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The carrier's own SDK, unmodified but for where its requests are connected to; one try each. */
final class SdkOverLoopback extends HttpClient {

    private final java.net.http.HttpClient http =
            java.net.http.HttpClient.newBuilder()
                    .version(java.net.http.HttpClient.Version.HTTP_1_1)
                    .build();
    private final URI base;

    private SdkOverLoopback(URI base) {
        this.base = base;
    }

    static TwilioRestClient of(TwilioSimulator simulator) {
        Credentials credentials = simulator.settings().credentials();
        return of(simulator.url(), credentials.accountSid(), credentials.authToken());
    }

    static TwilioRestClient of(URI url, String user, String password) {
        return new TwilioRestClient.Builder(user, password)
                .accountSid(user)
                .httpClient(new SdkOverLoopback(url))
                .build();
    }

    @Override
    public Response makeRequest(Request request) {
        try {
            URI asked = request.constructURL().toURI();
            String target =
                    asked.getRawPath()
                            + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery());
            var http11 =
                    HttpRequest.newBuilder(base.resolve(target))
                            .timeout(Duration.ofSeconds(2))
                            .header("Authorization", request.getAuthString())
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .method(
                                    request.getMethod().name(),
                                    BodyPublishers.ofString(request.encodeFormBody()))
                            .build();
            var answer = http.send(http11, BodyHandlers.ofString());
            return new Response(answer.body(), answer.statusCode());
        } catch (IOException | java.net.URISyntaxException e) {
            throw new com.twilio.exception.ApiConnectionException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new com.twilio.exception.ApiConnectionException(e.getMessage(), e);
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
}
