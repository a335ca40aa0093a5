package care.vigil.messaging;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Brings a message to one of its readers; a 2xx answer means that it has it, durably. */
@Singleton
class InternalPost {

    private static final Logger LOG = Logger.getLogger(InternalPost.class);
    private static final Duration CONNECT = Duration.ofMillis(500);

    private final MessagingConfig config;
    private final InternalToken token;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build();

    InternalPost(MessagingConfig config, InternalToken token) {
        this.config = config;
        this.token = token;
    }

    /** Asks one reader after the other until one has the message; false when none took it. */
    boolean accepted(OutboxRow row) throws InterruptedException {
        for (var reader : config.routes().get(row.topic())) {
            if (accepted(reader, row)) {
                return true;
            }
        }
        return false;
    }

    private boolean accepted(URI reader, OutboxRow row) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(reader.resolve("/internal/events/" + row.topic()))
                        .timeout(config.answerWithin())
                        .header("Authorization", token.bearer())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(row.payload()))
                        .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException away) {
            LOG.debugf("%s does not answer", reader);
            return false;
        }
    }
}
