package care.vigil.messaging;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * A reader on the second path that answers 204, about acknowledgements never. What it heard is kept
 * across the class loaders of a test.
 */
final class SecondReader {

    private static final String HEARD = "vigil.test.heard";

    private SecondReader() {}

    /** Starts on a free port of 127.0.0.1 and returns it; ends with the JVM. */
    static int start() {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/internal/events/acknowledgements", SecondReader::hear);
            server.createContext(
                    "/internal/events/page-outcomes",
                    exchange -> {
                        hear(exchange);
                        exchange.sendResponseHeaders(204, -1);
                        exchange.close();
                    });
            server.start();
            return server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void hear(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        System.setProperty(HEARD, heard() + body);
    }

    static String heard() {
        return System.getProperty(HEARD, "");
    }
}
