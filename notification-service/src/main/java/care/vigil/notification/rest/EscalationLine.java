package care.vigil.notification.rest;

import care.vigil.events.AcknowledgementAnswer;
import care.vigil.events.AcknowledgementEvent;
import care.vigil.events.EventJson;
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

/** Asks escalation-service at once what became of an answer; the event is also on its way to it. */
@Singleton
public class EscalationLine {

    private static final Logger LOG = Logger.getLogger(EscalationLine.class);
    private static final Duration LEAST = Duration.ofMillis(50);

    private final HttpClient http;
    private final List<URI> urls;
    private final Duration budget;
    private final InternalToken token;

    EscalationLine(NotificationConfig config, InternalToken token) {
        this.urls = config.escalationUrls();
        this.budget = config.acknowledgementTimeout();
        this.token = token;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(budget.dividedBy(2))
                        .build();
    }

    /** What became of it, from the first instance that says so in time; empty: not known. */
    public Optional<AcknowledgementAnswer> ask(AcknowledgementEvent event) {
        var body = EventJson.write(event);
        long end = System.nanoTime() + budget.toNanos();
        for (var url : urls) {
            var left = Duration.ofNanos(end - System.nanoTime());
            if (left.compareTo(LEAST) < 0) {
                return Optional.empty();
            }
            var answer = ask(url, body, left);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    private Optional<AcknowledgementAnswer> ask(URI url, byte[] body, Duration timeout) {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(url + "/internal/acknowledgements"))
                            .timeout(timeout)
                            .header("Authorization", token.bearer())
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofByteArray(body))
                            .build();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                LOG.warnf("escalation-service answered %d to an answer", answer.statusCode());
                return Optional.empty();
            }
            return Optional.of(
                    EventJson.MAPPER.readValue(answer.body(), AcknowledgementAnswer.class));
        } catch (IOException noAnswer) {
            LOG.warnf("escalation-service: %s", noAnswer.getClass().getSimpleName());
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
