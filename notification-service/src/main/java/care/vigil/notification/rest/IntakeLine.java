package care.vigil.notification.rest;

import care.vigil.messaging.InternalToken;
import care.vigil.notification.NotificationConfig;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Hands intake-service what a patient sent to a pager number. */
@Singleton
public class IntakeLine {

    private static final Logger LOG = Logger.getLogger(IntakeLine.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(1))
                    .build();
    private final List<URI> urls;
    private final InternalToken token;

    IntakeLine(NotificationConfig config, InternalToken token) {
        this.urls = config.intakeUrls();
        this.token = token;
    }

    /**
     * What intake-service answered once it had the message.
     *
     * @param twiml what it says to the carrier
     * @param textable false when whoever wrote must not be texted by anything by itself
     */
    public record Taken(String twiml, boolean textable) {}

    /** What intake-service answers; empty: it has not taken the message. */
    public Optional<Taken> handOver(String via, byte[] form) {
        for (var url : urls) {
            var answer = handOver(url, via, form);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    private Optional<Taken> handOver(URI url, String via, byte[] form) {
        try {
            var request =
                    HttpRequest.newBuilder(
                                    URI.create(url + "/internal/crossed-messages?via=" + via))
                            .timeout(PATIENCE)
                            .header("Authorization", token.bearer())
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofByteArray(form))
                            .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                LOG.warnf("intake-service answered %d to a crossed message", answer.statusCode());
                return Optional.empty();
            }
            var textable = answer.headers().firstValue("Vigil-Textable").orElse("true");
            return Optional.of(new Taken(answer.body(), !textable.equals("false")));
        } catch (IOException noAnswer) {
            LOG.warnf("intake-service: %s", noAnswer.getClass().getSimpleName());
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
