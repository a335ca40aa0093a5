package care.vigil.simulator.client;

import care.vigil.simulator.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** JSON over HTTP to {@code /control}; anything but 2xx is an {@link IllegalStateException}. */
final class Http {

    private static final Duration LONGEST = Duration.ofSeconds(90);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final String base;

    Http(URI simulator) {
        base = simulator.toString().replaceFirst("/$", "") + "/control/";
    }

    <T> T get(String path, Class<T> type) {
        return send(request(path).GET(), type);
    }

    <T> T post(String path, Object body, Class<T> type) {
        return send(request(path).POST(BodyPublishers.ofByteArray(Json.bytes(body))), type);
    }

    <T> T delete(String path, Object body, Class<T> type) {
        var bytes = BodyPublishers.ofByteArray(Json.bytes(body));
        return send(request(path).method("DELETE", bytes), type);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(LONGEST)
                .header("Content-Type", "application/json");
    }

    private <T> T send(HttpRequest.Builder request, Class<T> type) {
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                String text = new String(answer.body(), StandardCharsets.UTF_8);
                throw new IllegalStateException(
                        answer.uri() + " answered " + answer.statusCode() + ": " + text);
            }
            return Json.read(answer.body(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
