package care.vigil.chaos.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who dies of it before answering has heard it, and its death is a fault like any other. */
class ArmingTest {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final Arming arming = new Arming();

    @AfterEach
    void close() {
        arming.close();
    }

    @Test
    void whoSaysSoHasHeardIt() throws IOException {
        assertThat(answering(204)).isTrue();
    }

    @Test
    void whoRefusesItHasNot() throws IOException {
        assertThat(answering(404)).isFalse();
    }

    @Test
    void whoDiesBeforeAnsweringMayHaveHeardIt() throws Exception {
        try (var dying = new ServerSocket(0, 1, HERE)) {
            var death =
                    Thread.ofVirtual()
                            .start(() -> {
                                try (var connection = dying.accept()) {
                                    assertThat(connection.getInputStream().read()).isEqualTo('P');
                                } catch (IOException e) {
                                    throw new AssertionError(e);
                                }
                            });
            assertThat(arming.mayBeHeard(at(dying.getLocalPort()), "token", "point")).isTrue();
            death.join();
        }
    }

    @Test
    void whoIsNotThereHasNot() throws IOException {
        int port;
        try (var gone = new ServerSocket(0, 1, HERE)) {
            port = gone.getLocalPort();
        }
        assertThat(arming.mayBeHeard(at(port), "token", "point")).isFalse();
    }

    private boolean answering(int status) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        server.createContext(
                "/internal/failpoints/point",
                exchange -> {
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        server.start();
        try {
            return arming.mayBeHeard(at(server.getAddress().getPort()), "token", "point");
        } finally {
            server.stop(0);
        }
    }

    private static URI at(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
