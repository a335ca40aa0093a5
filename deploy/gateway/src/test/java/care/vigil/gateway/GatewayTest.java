package care.vigil.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatewayTest {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private int port;

    @AfterEach
    void stop() {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void keepsTheAuthorityAndSaysWhoAsks() throws Exception {
        try (var escalation =
                new Backend(
                        0,
                        exchange -> {
                            var headers = exchange.getRequestHeaders();
                            Backend.answer(
                                    exchange,
                                    200,
                                    headers.getFirst("Host")
                                            + " "
                                            + headers.get("X-Forwarded-For"));
                        })) {
            gateway(escalation.url());

            var answer = send(get("/mine?all=1").header("X-Forwarded-For", "203.0.113.9"));

            assertThat(answer.body()).isEqualTo("127.0.0.1:" + port + " [127.0.0.1]");
            assertThat(escalation.heard).containsExactly("GET /mine?all=1");
        }
    }

    @Test
    void asksTheInstancesInTurn() throws Exception {
        try (var first = Backend.saying("first");
                var second = Backend.saying("second")) {
            gateway(first.url(), second.url());
            var said = new HashSet<String>();
            for (int i = 0; i < 4; i++) {
                said.add(send(get("/")).body());
            }
            assertThat(said).containsExactlyInAnyOrder("first", "second");
        }
    }

    @Test
    void anInstanceThatIsDownIsNotNoticed() throws Exception {
        try (var second = Backend.saying("second")) {
            gateway(Backend.url(Backend.freePort()), second.url());
            for (int i = 0; i < 6; i++) {
                assertThat(send(post("/api/escalations/7/note", "x")).body()).isEqualTo("second");
            }
        }
    }

    @Test
    void aWebhookThatBrokeOffGoesToTheNextInstance() throws Exception {
        try (var first = Backend.breakingOff();
                var second = Backend.saying("<Response/>")) {
            gateway(first.url(), second.url());
            for (int i = 0; i < 4; i++) {
                assertThat(send(post("/twilio/patient/sms", "Body=help")).statusCode())
                        .isEqualTo(200);
            }
            assertThat(first.heard).isNotEmpty();
        }
    }

    @Test
    void aPostThatMayHaveArrivedIsNotRepeated() throws Exception {
        try (var first = Backend.breakingOff()) {
            gateway(first.url(), first.url());

            var answer = send(post("/api/escalations/7/note", "x"));

            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains("application/problem+json");
            assertThat(first.heard).hasSize(1);
        }
    }

    @Test
    void theCarrierIsToldToComeBackAndNothingElse() throws Exception {
        gateway(Backend.url(Backend.freePort()));

        var answer = send(post("/twilio/patient/sms", "Body=help"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("<Response/>");
        assertThat(send(get("/api/escalations")).statusCode()).isEqualTo(503);
        assertThat(send(get("/").header("Accept", "text/html")).body()).contains("not answering");
    }

    @Test
    void aWebhookWaitsForAServiceThatIsJustComingBack() throws Exception {
        int free = Backend.freePort();
        gateway(Backend.url(free));
        var answer =
                client.sendAsync(
                        post("/twilio/patient/sms", "Body=help").build(), BodyHandlers.ofString());
        await().during(300, TimeUnit.MILLISECONDS).until(() -> !answer.isDone());

        try (var _ = new Backend(free, exchange -> Backend.answer(exchange, 200, "late"))) {
            assertThat(answer.get(5, TimeUnit.SECONDS).body()).isEqualTo("late");
        }
    }

    @Test
    void aStreamArrivesAsItIsWrittenAndEndsWhenTheReaderLeaves() throws Exception {
        var readerLeft = new CountDownLatch(1);
        try (var escalation = new Backend(0, exchange -> stream(exchange, readerLeft))) {
            gateway(escalation.url());
            var answer =
                    client.send(
                            get("/api/escalations/stream").build(), BodyHandlers.ofInputStream());
            var events =
                    new BufferedReader(
                            new InputStreamReader(answer.body(), StandardCharsets.UTF_8));

            assertThat(events.readLine()).isEqualTo("data: 1");

            events.close();
            assertThat(readerLeft.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aBodyArrivesWholeUpToItsLimit() throws Exception {
        try (var intake =
                new Backend(
                        0,
                        exchange ->
                                Backend.answer(
                                        exchange,
                                        201,
                                        exchange.getRequestBody().readAllBytes().length + ""))) {
            gateway(intake.url());
            var answer = send(post("/api/crisis-requests", "x".repeat(900_000)));
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo("900000");
            assertThat(send(post("/api/crisis-requests", "x".repeat(1_100_000))).statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void closedAddressesStayClosedHoweverTheyAreWritten() throws Exception {
        try (var escalation = Backend.saying("secret")) {
            gateway(escalation.url());
            for (var target :
                    List.of(
                            "/internal/x",
                            "//internal/x",
                            "/a/../internal/x",
                            "/%69nternal/x",
                            "/q/metrics",
                            "http://127.0.0.1/internal/x")) {
                assertThat(raw(target)).as(target).startsWith("HTTP/1.1 404");
            }
            assertThat(escalation.heard).isEmpty();
        }
    }

    @Test
    void showsOperatorsWhoAnswers() throws Exception {
        try (var service = Backend.saying("x")) {
            gateway(service.url(), Backend.url(Backend.freePort()));
            await().until(() -> send(get("/health")).body().contains("false}"));
            var health = send(get("/health"));
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).contains("\"everyServiceAnswers\":true");
            assertThat(send(get("/health").header("Accept", "text/html")).body())
                    .contains("✓ answering", "✕ silent");
        }
    }

    private static void stream(HttpExchange exchange, CountDownLatch left) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        var body = exchange.getResponseBody();
        try {
            for (int i = 1; ; i++) {
                body.write(("data: " + i + "\n\n").getBytes(StandardCharsets.UTF_8));
                body.flush();
                if (left.await(20, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (IOException gone) {
            left.countDown();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Every service has the same instances here; what is routed where is tested without HTTP. */
    private void gateway(URI... instances) {
        var all = new EnumMap<Service, List<URI>>(Service.class);
        for (var service : Service.values()) {
            all.put(service, Arrays.asList(instances));
        }
        port =
                Gateway.start(vertx, new Settings("127.0.0.1", 0, all))
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join()
                        .actualPort();
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpRequest.Builder post(String path, String body) {
        return get(path).POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String raw(String target) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var request = "GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
