package care.vigil.simulator.webhooks;

import care.vigil.simulator.http.Parameters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One HTTP exchange of a webhook; a client per connect time-out, since that is a client's own. */
final class WebhookConnection implements AutoCloseable {

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Duration, HttpClient> clients = new ConcurrentHashMap<>();

    WebhookAnswer exchange(
            Webhook webhook,
            String url,
            String connectTo,
            ConnectionOverrides overrides,
            String token,
            Duration left)
            throws InterruptedException {
        Duration read = overrides.read().compareTo(left) < 0 ? overrides.read() : left;
        try {
            HttpRequest request = request(webhook, url, connectTo, token).timeout(read).build();
            HttpResponse<String> answer =
                    client(overrides.connect()).send(request, BodyHandlers.ofString());
            return WebhookAnswer.answered(answer, url);
        } catch (HttpConnectTimeoutException e) {
            return WebhookAnswer.failed("ct", url);
        } catch (HttpTimeoutException e) {
            return WebhookAnswer.failed("rt", url);
        } catch (IOException e) {
            return WebhookAnswer.failed("ct", url);
        } catch (IllegalArgumentException notAUrl) {
            return WebhookAnswer.failed("refused", url);
        }
    }

    private static HttpRequest.Builder request(
            Webhook webhook, String url, String connectTo, String token) {
        var request =
                HttpRequest.newBuilder(URI.create(connectTo))
                        .header("User-Agent", "TwilioProxy/1.1")
                        .header("Accept", "*/*")
                        .header("I-Twilio-Idempotency-Token", token);
        if (webhook.signing().token() != null) {
            Parameters signed = webhook.isGet() ? new Parameters() : webhook.parameters();
            String signature = Signature.of(webhook.signing().token(), url, signed);
            request.header("X-Twilio-Signature", signature);
        }
        if (webhook.isGet()) {
            return request.GET();
        }
        return request.header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(BodyPublishers.ofString(webhook.parameters().encode()));
    }

    private HttpClient client(Duration connect) {
        return clients.computeIfAbsent(
                connect,
                timeout ->
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .followRedirects(HttpClient.Redirect.NEVER)
                                .connectTimeout(timeout)
                                .executor(executor)
                                .build());
    }

    @Override
    public void close() {
        clients.values().forEach(HttpClient::shutdownNow);
        executor.shutdownNow();
    }
}
