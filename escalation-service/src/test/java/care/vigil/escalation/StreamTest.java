package care.vigil.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.testing.RealParts;
import care.vigil.web.Visitor;
import care.vigil.web.session.SessionToken;
import care.vigil.web.testing.Sessions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
        value = RealParts.class,
        initArgs = @ResourceArg(name = "database", value = "escalation"))
class StreamTest {

    private static final Sessions SESSIONS =
            Sessions.signedWith(RealParts.open().keys().resolve("session-private.pem"));

    @Inject Installation installation;

    @TestHTTPResource("/api/escalations/stream")
    URI address;

    @Test
    void theFirstEventComesAtOnceAndAChangeIsToldToItsProgramOnly() throws Exception {
        var ours = installation.program();
        var theirs = installation.program();
        try (var stream = open(ours.slug(), null)) {
            await().untilAsserted(() ->
                    assertThat(stream.lines).anyMatch(line -> line.equals("event:hello")));
            var theirCase = installation.opened(theirs.slug());
            var ourCase = installation.opened(ours.slug());
            await().untilAsserted(() ->
                    assertThat(stream.lines).anyMatch(line -> line.contains(ourCase.toString())));
            assertThat(stream.lines).noneMatch(line -> line.contains(theirCase.toString()));
        }
    }

    @Test
    void whoReconnectsMissesNothing() throws Exception {
        var program = installation.program();
        String seen;
        try (var stream = open(program.slug(), null)) {
            await().untilAsserted(() -> assertThat(stream.lines).contains("event:hello"));
            var first = installation.opened(program.slug());
            await().untilAsserted(() ->
                    assertThat(stream.lines).anyMatch(line -> line.contains(first.toString())));
            seen =
                    stream.lines.stream()
                            .filter(line -> line.startsWith("id:"))
                            .reduce((_, last) -> last)
                            .orElseThrow()
                            .substring(3);
        }
        var missed = installation.opened(program.slug());
        try (var stream = open(program.slug(), seen)) {
            await().untilAsserted(() ->
                    assertThat(stream.lines).anyMatch(line -> line.contains(missed.toString())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999", "last tuesday", "-1"})
    void aPlaceThatTheStreamNeverHadMeansReset(String place) throws Exception {
        try (var stream = open(installation.program().slug(), place)) {
            await().untilAsserted(() ->
                    assertThat(stream.lines).anyMatch(line -> line.equals("event:reset")));
            assertThat(stream.lines).doesNotContain("event:hello");
        }
    }

    private Open open(String program, String lastSeen) throws Exception {
        var request =
                HttpRequest.newBuilder(address)
                        .header("Accept", "text/event-stream")
                        .header(
                                "Cookie",
                                SessionToken.COOKIE
                                        + "="
                                        + SESSIONS.account(program, Visitor.OPERATIONS));
        if (lastSeen != null) {
            request.header("Last-Event-ID", lastSeen);
        }
        var client = HttpClient.newHttpClient();
        var answer = client.send(request.build(), BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new Open(client, answer.body());
    }

    private static final class Open implements AutoCloseable {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final HttpClient client;

        Open(HttpClient client, Stream<String> body) {
            this.client = client;
            Thread.ofPlatform().daemon().start(() -> read(body));
        }

        private void read(Stream<String> body) {
            try {
                body.forEach(lines::add);
            } catch (UncheckedIOException closed) {
                lines.add("closed");
            }
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
