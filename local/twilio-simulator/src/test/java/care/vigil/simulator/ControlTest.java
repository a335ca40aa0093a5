package care.vigil.simulator;

import static care.vigil.simulator.World.CRISIS;
import static care.vigil.simulator.World.PAGER;
import static care.vigil.simulator.World.PATIENT;
import static care.vigil.simulator.World.SOON;
import static care.vigil.simulator.World.THERAPIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.vigil.simulator.client.TextRequest;
import care.vigil.simulator.client.TextResult;
import care.vigil.simulator.log.Operation;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControlTest {

    private final World world = new World();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        world.close();
    }

    private Message page(String words) {
        return Message.creator(new PhoneNumber(THERAPIST), new PhoneNumber(PAGER), words)
                .create(world.sdk);
    }

    private HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(world.simulator.url() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void everyRequestAndWebhookIsRecordedWithItsTimes() {
        Instant before = Instant.now();
        Message sent = page("page K7");
        TextResult text = world.patient().texts(CRISIS, "hello");

        List<Operation> operations = world.client.operations();
        Operation create =
                operations.stream()
                        .filter(one -> sent.getSid().equals(one.sid()))
                        .findFirst()
                        .orElseThrow();
        assertThat(create.kind()).isEqualTo("request");
        assertThat(create.status()).isEqualTo(201);
        assertThat(create.params()).containsEntry("Body", "page K7").containsEntry("To", THERAPIST);
        assertThat(create.at()).isBetween(before, Instant.now());
        Operation webhook =
                operations.stream()
                        .filter(one -> text.sid().equals(one.sid()))
                        .findFirst()
                        .orElseThrow();
        assertThat(webhook.kind()).isEqualTo("webhook");
        assertThat(webhook.status()).isEqualTo(200);
        assertThat(webhook.params()).containsEntry("From", PATIENT);
        assertThat(webhook.micros()).isPositive();
        assertThat(operations).extracting(Operation::seq).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void operationsAreReadOnFromWhereOneStopped() {
        Message _ = page("one");
        var first = world.client.operationsSince(0, "request", Duration.ZERO);
        assertThat(first.operations()).hasSize(1);
        Thread.startVirtualThread(() -> page("two"));
        var next = world.client.operationsSince(first.next(), "request", SOON);
        assertThat(next.operations())
                .extracting(one -> one.params().get("Body"))
                .containsExactly("two");
    }

    @Test
    void onlyTheNewestOperationsAreKeptAndTheOldestNumberTells() {
        var small =
                SimulatorSettings.local()
                        .keeping(3)
                        .withNumber(PAGER + "=" + world.program.url("/sms"));
        try (var simulator = TwilioSimulator.start(small)) {
            for (int i = 0; i < 5; i++) {
                TextResult _ = simulator.client().handset(PATIENT).texts(PAGER, "text " + i);
            }
            var page = simulator.client().operationsSince(0, Duration.ZERO);
            assertThat(page.oldest()).isEqualTo(3);
            assertThat(page.operations()).hasSize(3);
        }
    }

    @Test
    void waitingIsOverAsSoonAsTheTextIsThere() throws Exception {
        Message _ = page("code K7R2");
        assertThat(
                        get("/control/wait?handset=%2B13125550111&contains=K7R2&timeoutMs=5000")
                                .statusCode())
                .isEqualTo(200);
        assertThat(
                        get("/control/wait?handset=%2B13125550111&contains=K7R2&count=2&timeoutMs=30")
                                .statusCode())
                .isEqualTo(408);
    }

    @Test
    void waitingInVainSaysWhatWasThereInstead() {
        Message _ = page("something else");
        var _ = world.therapist().awaitText(line -> true, SOON);
        assertThatThrownBy(() -> world.therapist().awaitText("K7R2", Duration.ofMillis(50)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("K7R2")
                .hasMessageContaining("something else");
    }

    @Test
    void aResetForgetsWhatHappenedAndKeepsTheNumbers() {
        Message _ = page("page");
        var _ = world.therapist().awaitText("page", SOON);
        world.client.optOut(PAGER, THERAPIST);
        world.client.reset();

        assertThat(world.therapist().state().texts()).isEmpty();
        assertThat(Message.reader().read(world.sdk)).isEmpty();
        assertThat(world.client.numbers()).hasSize(2);
        Message _ = page("again");
        var _ = world.therapist().awaitText("again", SOON);
    }

    @Test
    void oneHandsetCanBeResetAlone() {
        Message _ = page("page");
        TextResult _ = world.patient().texts(CRISIS, "hello");
        var _ = world.therapist().awaitText("page", SOON);
        var _ = world.therapist().reset();
        assertThat(world.therapist().state().texts()).isEmpty();
        assertThat(world.patient().state().texts()).hasSize(1);
    }

    @Test
    void theClockMovesAheadAndStamps() {
        Instant before = Instant.now();
        world.client.advance(Duration.ofHours(1));
        assertThat(world.client.now()).isAfter(before.plus(Duration.ofMinutes(59)));
        assertThat(page("later").getDateCreated().toInstant())
                .isAfter(before.plus(Duration.ofMinutes(59)));
    }

    @Test
    void whatIsWrongIsToldInOneSentence() throws Exception {
        assertThatThrownBy(() -> world.patient().texts(TextRequest.of("+13125559999", "hello")))
                .hasMessageContaining("no number of the account");
        var answer =
                http.send(
                        HttpRequest.newBuilder(
                                        URI.create(world.simulator.url() + "/control/faults"))
                                .POST(BodyPublishers.ofString("{nonsense"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(get("/control/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void anotherSitesPageReachesNothing() throws Exception {
        assertThat(get("/control/handsets", "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(
                        get("/control/handsets", "Origin", world.simulator.url().toString())
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theAppearanceIsServedUnderAStrictPolicy() throws Exception {
        for (String path : List.of("/phones", "/phones/phones.css", "/phones/phones.js")) {
            var answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.body()).doesNotContain("https://").doesNotContain("style=");
        }
        assertThat(get("/phones/secret").statusCode()).isEqualTo(404);
    }

    @Test
    void thePageHearsOfEveryChangeOfTheHandsetsThatItShows() throws Exception {
        var _ = world.client.name(THERAPIST, "Rowan Patel", "clinicians");
        var _ = world.client.name(PATIENT, "Patient Juniper Test", "patients");
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        world.simulator.url() + "/phones/events?only=clinicians"))
                        .build();
        try (Stream<String> lines = http.send(request, BodyHandlers.ofLines()).body()) {
            TextResult _ = world.patient().texts(CRISIS, "not shown");
            Message _ = page("shown");
            List<String> data =
                    lines.filter(line -> line.startsWith("data: {"))
                            .takeWhile(line -> !line.contains("shown"))
                            .toList();
            assertThat(data).isNotEmpty().allMatch(line -> line.contains("Rowan Patel"));
        }
    }
}
