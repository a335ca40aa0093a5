package care.vigil.stack.plan;

import care.vigil.stack.supervise.Part.Health;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a process on loopback how it is, with time-outs that a busy machine can keep. */
final class HttpLook {

    private static final int CONNECT_MILLIS = 1000;
    private static final int READ_MILLIS = 2000;

    private HttpLook() {}

    /** A service: the two health addresses of Quarkus. */
    static Health service(int port) throws IOException {
        int live = status(port, "/q/health/live");
        if (live != 200) {
            return live == 503 ? Health.DOWN : Health.LIVE;
        }
        return status(port, "/q/health/ready") == 200 ? Health.READY : Health.LIVE;
    }

    /** The gateway: 503 says that a service behind it does not answer, which is not its fault. */
    static Health gateway(int port) throws IOException {
        return status(port, "/health") == 200 ? Health.READY : Health.LIVE;
    }

    /** The simulator: any answer will do. */
    static Health simulator(int port) throws IOException {
        return status(port, "/phones") > 0 ? Health.READY : Health.LIVE;
    }

    private static int status(int port, String path) throws IOException {
        URI uri = URI.create("http://127.0.0.1:" + port + path);
        var connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        connection.setInstanceFollowRedirects(false);
        int status = connection.getResponseCode();
        var body = status < 400 ? connection.getInputStream() : connection.getErrorStream();
        if (body != null) {
            try (body) {
                body.readAllBytes();
            }
        }
        return status;
    }
}
