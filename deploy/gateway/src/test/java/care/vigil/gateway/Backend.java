package care.vigil.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A service instance that answers as a test wants. */
final class Backend implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** The requests that arrived, such as {@code GET /mine}. */
    final List<String> heard = new CopyOnWriteArrayList<>();

    Backend(int port, HttpHandler behaviour) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        server.createContext("/q/health/live", exchange -> answer(exchange, 200, "UP"));
        server.createContext(
                "/",
                exchange -> {
                    heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                    behaviour.handle(exchange);
                });
        server.setExecutor(threads);
        server.start();
    }

    static Backend saying(String words) {
        return new Backend(0, exchange -> answer(exchange, 200, words));
    }

    /** Takes every request and breaks off. */
    static Backend breakingOff() {
        return new Backend(
                0,
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    exchange.close();
                });
    }

    static void answer(HttpExchange exchange, int status, String words) throws IOException {
        var bytes = words.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    URI url() {
        return url(server.getAddress().getPort());
    }

    static URI url(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
