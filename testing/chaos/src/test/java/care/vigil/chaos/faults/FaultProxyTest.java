package care.vigil.chaos.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.vigil.chaos.faults.FaultProxy.Mode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {

    private static final int PATIENCE_MILLIS = 5_000;

    private ServerSocket echo;
    private FaultProxy proxy;
    private int port;

    @BeforeEach
    void connect() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1"));
        Thread.startVirtualThread(() -> {
            while (!echo.isClosed()) {
                try {
                    var one = echo.accept();
                    Thread.startVirtualThread(() -> repeat(one));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        proxy = new FaultProxy(port, echo.getLocalPort());
    }

    private static void repeat(Socket one) {
        try (one) {
            var _ = one.getInputStream().transferTo(one.getOutputStream());
        } catch (IOException cut) {
            return;
        }
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    private Socket client() throws IOException {
        var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static int sayAndHear(Socket client, int word) throws IOException {
        client.getOutputStream().write(word);
        return client.getInputStream().read();
    }

    @Test
    void everythingPassesUntilToldOtherwise() throws IOException {
        try (var client = client()) {
            assertThat(sayAndHear(client, 7)).isEqualTo(7);
        }
    }

    @Test
    void aSlowWireTakesItsTime() throws IOException {
        try (var client = client()) {
            proxy.become(Mode.SLOW, Duration.ofMillis(40));
            long began = System.nanoTime();
            assertThat(sayAndHear(client, 7)).isEqualTo(7);
            assertThat(System.nanoTime() - began).isGreaterThan(70_000_000);
        }
    }

    @Test
    void whatWasSentIntoSilenceComesLater() throws IOException {
        try (var client = client()) {
            assertThat(sayAndHear(client, 7)).isEqualTo(7);
            proxy.become(Mode.SILENT, Duration.ZERO);
            client.setSoTimeout(100);
            assertThatThrownBy(() -> sayAndHear(client, 8))
                    .isInstanceOf(SocketTimeoutException.class);
            proxy.become(Mode.OPEN, Duration.ZERO);
            client.setSoTimeout(PATIENCE_MILLIS);
            assertThat(client.getInputStream().read()).isEqualTo(8);
        }
    }

    @Test
    void aResetCutsWhatIsThereAndWhatComes() throws IOException {
        try (var client = client()) {
            assertThat(sayAndHear(client, 7)).isEqualTo(7);
            proxy.become(Mode.RESET, Duration.ZERO);
            assertThatThrownBy(() -> client.getInputStream().read())
                    .isInstanceOf(SocketException.class);
        }
        proxy.become(Mode.OPEN, Duration.ZERO);
        try (var client = client()) {
            assertThat(sayAndHear(client, 9)).isEqualTo(9);
        }
    }
}
