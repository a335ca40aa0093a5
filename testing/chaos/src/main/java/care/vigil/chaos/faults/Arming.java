package care.vigil.chaos.faults;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Tells a process at which moment it is to die. */
final class Arming implements AutoCloseable {

    private static final Duration TO_ANSWER = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * Whether the process may have heard it. Without an answer it may: it has died of it at once,
     * or stands still and will hear it when it goes on.
     */
    boolean mayBeHeard(URI service, String token, String point) {
        var request =
                HttpRequest.newBuilder(service.resolve("/internal/failpoints/" + point))
                        .timeout(TO_ANSWER)
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.noBody())
                        .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 204;
        } catch (ConnectException nobodyThere) {
            return false;
        } catch (IOException noAnswer) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
