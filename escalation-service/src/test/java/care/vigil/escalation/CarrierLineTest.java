package care.vigil.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.escalation.board.CarrierSaid;
import care.vigil.escalation.board.PageView;
import care.vigil.events.CarrierWord;
import care.vigil.events.CarrierWord.Word;
import care.vigil.events.EventJson;
import care.vigil.events.Via;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CarrierLineTest {

    private static final UUID PAGE = new UUID(0, 1);
    private static final PageView ONE = page(PAGE);
    private static final PageView OTHER = page(new UUID(0, 2));

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer notification;
    private int status = 200;

    @BeforeEach
    void notificationAnswers() throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        notification = HttpServer.create(address, 0);
        notification.createContext(
                "/internal/carrier-words",
                exchange -> {
                    try (exchange) {
                        asked.add(
                                exchange.getRequestHeaders().getFirst("Authorization")
                                        + new String(
                                                exchange.getRequestBody().readAllBytes(),
                                                StandardCharsets.UTF_8));
                        var word = List.of(new CarrierWord(PAGE, Via.CALL, Word.NO_ANSWER));
                        var body = EventJson.MAPPER.writeValueAsBytes(word);
                        exchange.sendResponseHeaders(status, body.length);
                        exchange.getResponseBody().write(body);
                    }
                });
        notification.start();
    }

    @AfterEach
    void stop() {
        notification.stop(0);
    }

    @Test
    void whatTheCarrierSaidIsAskedForAllPagesAtOnce() {
        var said = line(notification.getAddress().getPort()).about(List.of(ONE, OTHER));
        assertThat(said.about(ONE)).isEqualTo("call: no answer");
        assertThat(said.about(OTHER)).isEmpty();
        assertThat(asked)
                .containsExactly("Bearer x[\"%s\",\"%s\"]".formatted(ONE.id(), OTHER.id()));
    }

    @Test
    void withoutAnAnswerNothingIsSaidAndNobodyAsksAgainAtOnce() {
        status = 503;
        var line = line(notification.getAddress().getPort());
        assertThat(line.about(List.of(ONE))).isEqualTo(CarrierSaid.NOTHING);
        status = 200;
        assertThat(line.about(List.of(ONE))).isEqualTo(CarrierSaid.NOTHING);
        assertThat(asked).hasSize(1);
    }

    @Test
    void whoeverIsAwayIsPassedOver() {
        var away = URI.create("http://127.0.0.1:1");
        var there = URI.create("http://127.0.0.1:" + notification.getAddress().getPort());
        var line = new CarrierLine(List.of(away, there), () -> "Bearer x");
        assertThat(line.about(List.of(ONE)).about(ONE)).isEqualTo("call: no answer");
        assertThat(line.about(List.of())).isEqualTo(CarrierSaid.NOTHING);
    }

    private static CarrierLine line(int port) {
        return new CarrierLine(List.of(URI.create("http://127.0.0.1:" + port)), () -> "Bearer x");
    }

    private static PageView page(UUID id) {
        return new PageView(id, "Ana", "primary", 1, Instant.EPOCH, "no answer yet");
    }
}
