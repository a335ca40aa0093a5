package care.vigil.stack.control;

import care.vigil.stack.client.StackStatus;
import care.vigil.stack.supervise.Supervisor;
import care.vigil.stack.supervise.Supervisor.Order;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * What tests and {@code ./vigil} may ask of a running stack, on loopback and with a token.
 *
 * <p>{@code GET /status}; {@code POST /processes/{name}/{kill|crash|stop|start|freeze|thaw}};
 * {@code POST /shutdown}.
 */
public final class ControlServer {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final byte[] authorization;
    private final Supervisor supervisor;
    private final Supplier<StackStatus> status;
    private final Runnable shutdown;

    public ControlServer(
            int port,
            String token,
            Supervisor supervisor,
            Supplier<StackStatus> status,
            Runnable shutdown)
            throws IOException {
        this.authorization = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        this.supervisor = supervisor;
        this.status = status;
        this.shutdown = shutdown;
        server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 16);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
    }

    /** Begins to listen. */
    public void start() {
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = allowed(exchange) ? answer(exchange) : new Answer(401, "no");
            byte[] body = answer.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.code(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private boolean allowed(HttpExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        return given != null
                && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), authorization);
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        if (request.equals("GET /status")) {
            return new Answer(200, JSON.writeValueAsString(status.get()));
        }
        if (request.equals("POST /shutdown")) {
            Thread.ofPlatform().name("shutdown").start(shutdown);
            return new Answer(202, "{}");
        }
        List<String> path = List.of(request.split("/", -1));
        if (path.size() == 4 && request.startsWith("POST /processes/")) {
            return order(path.get(2), path.get(3));
        }
        return new Answer(404, "no such address");
    }

    private Answer order(String name, String word) {
        try {
            Order order = Order.valueOf(word.toUpperCase(Locale.ROOT));
            return supervisor.order(name, order)
                    ? new Answer(200, "{}")
                    : new Answer(404, "no process " + name);
        } catch (IllegalArgumentException e) {
            return new Answer(404, "no such order: " + word);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(503, "interrupted");
        }
    }

    private record Answer(int code, String text) {}
}
