package care.vigil.web.session;

import care.vigil.web.WebConfig;
import care.vigil.web.session.Revocations.Revocation;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Asks roster-service, one instance after the other. */
@DefaultBean
@ApplicationScoped
class RosterRevocations implements RevocationSource {

    private static final Logger LOG = Logger.getLogger(RosterRevocations.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final WebConfig config;
    private final ObjectMapper json;
    private final HttpClient http;

    RosterRevocations(WebConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    @Override
    public Optional<List<Revocation>> revoked() {
        for (var url : config.rosterUrls().orElse(List.of())) {
            try {
                return Optional.of(ask(url));
            } catch (IOException | RuntimeException down) {
                LOG.debugf("No revoked sessions from %s: %s", url, down.toString());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private List<Revocation> ask(String url) throws IOException, InterruptedException {
        var token = Files.readString(config.keysFolder().resolve("internal-token")).strip();
        var request =
                HttpRequest.newBuilder(URI.create(url + "/internal/sessions/revoked"))
                        .header("Authorization", "Bearer " + token)
                        .timeout(PATIENCE)
                        .build();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return json.readValue(answer.body(), new TypeReference<>() {});
    }
}
