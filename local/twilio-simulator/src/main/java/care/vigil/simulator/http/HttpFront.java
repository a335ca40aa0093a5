package care.vigil.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The HTTP server on 127.0.0.1: one virtual thread per request, one handler per path prefix. */
public final class HttpFront implements AutoCloseable {

    /** Answers one request. */
    @FunctionalInterface
    public interface Handler {
        /** Answers; an exception becomes a 500 in plain text. */
        Answer handle(Request request) throws InterruptedException;
    }

    /** Keeps the connection and writes to it for as long as it likes. */
    @FunctionalInterface
    public interface Stream {
        /** Writes until the reader has gone. */
        void run(HttpExchange exchange, Request request) throws IOException, InterruptedException;
    }

    private static final Set<String> OUR_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    static {
        // The JDK's server reads these once: no 40 ms waits for small answers, and idle
        // connections outlive those of any client, so that no POST meets a closing one.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.idleInterval", "600");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
    }

    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Supplier<Instant> clock;

    /** Binds at once; port 0 takes a free one. */
    public HttpFront(int port, Supplier<Instant> clock) {
        this.clock = clock;
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            server = HttpServer.create(address, 4096);
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + port + ": " + e.getMessage(), e);
        }
        server.setExecutor(executor);
    }

    /** Answers everything below that prefix. */
    public void route(String prefix, Handler handler) {
        server.createContext(
                prefix,
                exchange -> {
                    try (exchange) {
                        answer(exchange, guarded(handler, read(exchange)));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    /** Streams to everyone who asks for that path. */
    public void stream(String path, Stream stream) {
        server.createContext(
                path,
                exchange -> {
                    try (exchange) {
                        Request request = read(exchange);
                        if (comesFromHere(request)) {
                            stream.run(exchange, request);
                        } else {
                            answer(exchange, Answer.text(403, "Only for this machine."));
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    /** Starts to accept. */
    public void start() {
        server.start();
    }

    /** The port that was taken. */
    public int port() {
        return server.getAddress().getPort();
    }

    private Request read(HttpExchange exchange) throws IOException {
        Instant arrivedAt = clock.get();
        Map<String, String> headers =
                exchange.getRequestHeaders().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.getKey().toLowerCase(Locale.ROOT),
                                        entry -> entry.getValue().getFirst()));
        var uri = exchange.getRequestURI();
        return new Request(
                exchange.getRequestMethod(),
                uri.getRawPath(),
                uri.getRawQuery(),
                headers,
                exchange.getRequestBody().readAllBytes(),
                arrivedAt);
    }

    private static Answer guarded(Handler handler, Request request) throws InterruptedException {
        if (!comesFromHere(request)) {
            return Answer.text(403, "Only for this machine.");
        }
        try {
            return handler.handle(request);
        } catch (RuntimeException e) {
            System.err.println("simulator: " + request.method() + " " + request.path());
            e.printStackTrace();
            return Answer.text(500, "The simulator failed: " + e);
        }
    }

    /** A page of another origin that a name server points at this machine has another Host. */
    private static boolean comesFromHere(Request request) {
        String host = request.header("host").replaceFirst(":\\d+$", "");
        return OUR_NAMES.contains(host);
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        if (answer.status() == 0) {
            return;
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body();
        boolean bare = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), bare ? -1 : body.length);
        if (!bare) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
