package care.vigil.escalation;

import care.vigil.escalation.board.CarrierSaid;
import care.vigil.escalation.board.PageView;
import care.vigil.events.CarrierWord;
import care.vigil.events.EventJson;
import care.vigil.events.Topics;
import care.vigil.messaging.InternalToken;
import care.vigil.messaging.MessagingConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Asks notification-service what the carrier said last about pages that somebody looks at. A screen
 * does not wait for it: without an answer in time it shows what the case knows, and for a moment
 * nobody asks again.
 */
@Singleton
public class CarrierLine {

    private static final Logger LOG = Logger.getLogger(CarrierLine.class);
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final int MOST_PAGES = 2_000;

    private final List<URI> urls;
    private final Supplier<String> bearer;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private volatile long quietUntil = System.nanoTime();

    @Inject
    CarrierLine(MessagingConfig config, InternalToken token) {
        this(config.routes().getOrDefault(Topics.PAGES, List.of()), token::bearer);
    }

    CarrierLine(List<URI> urls, Supplier<String> bearer) {
        this.urls = urls;
        this.bearer = bearer;
    }

    /** What the carrier said last about pages. */
    public CarrierSaid about(Collection<PageView> shown) {
        var pages = shown.stream().map(PageView::id).limit(MOST_PAGES).toList();
        return pages.isEmpty() || System.nanoTime() - quietUntil < 0
                ? CarrierSaid.NOTHING
                : asked(pages);
    }

    private CarrierSaid asked(List<UUID> pages) {
        for (var url : urls) {
            try {
                return CarrierSaid.of(ask(url, pages));
            } catch (IOException noAnswer) {
                LOG.debugf("notification-service: %s", noAnswer.getClass().getSimpleName());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return CarrierSaid.NOTHING;
            }
        }
        quietUntil = System.nanoTime() + PAUSE.toNanos();
        return CarrierSaid.NOTHING;
    }

    private List<CarrierWord> ask(URI url, List<UUID> pages)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(url.resolve("/internal/carrier-words"))
                        .timeout(PATIENCE)
                        .header("Authorization", bearer.get())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(EventJson.MAPPER.writeValueAsBytes(pages)))
                        .build();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return EventJson.MAPPER.readerForListOf(CarrierWord.class).readValue(answer.body());
    }
}
