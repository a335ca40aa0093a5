package care.vigil.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

/**
 * Start reading here: one origin before the four services. {@link Routes} says who owns an address,
 * {@link Forwarder} takes the request there.
 */
public final class Gateway {

    private static final int BODY_LIMIT = 1 << 20;
    private static final int IDLE_SECONDS = 75;

    private final HealthPage health;
    private final Forwarder forwarder;

    private Gateway(Vertx vertx, Upstreams upstreams) {
        this.health = new HealthPage(upstreams);
        this.forwarder = new Forwarder(vertx, upstreams);
    }

    /** Runs until it is stopped; settings come from the environment. */
    public static void main(String[] arguments) {
        var settings = Settings.of(System.getenv());
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(1));
        start(vertx, settings)
                .onSuccess(server ->
                        System.out.printf(
                                "Gateway on http://%s:%d%n", settings.bind(), server.actualPort()))
                .onFailure(trouble -> {
                    System.err.println("The gateway cannot listen: " + trouble.getMessage());
                    System.exit(1);
                });
    }

    static Future<HttpServer> start(Vertx vertx, Settings settings) {
        var upstreams = new Upstreams(settings);
        var gateway = new Gateway(vertx, upstreams);
        var _ = new Probe(vertx, upstreams);
        return vertx.createHttpServer(
                        new HttpServerOptions()
                                .setIdleTimeout(IDLE_SECONDS)
                                .setMaxHeaderSize(16 * 1024)
                                .setTcpNoDelay(true))
                .requestHandler(gateway::take)
                .listen(settings.port(), settings.bind());
    }

    private void take(HttpServerRequest request) {
        if (!request.uri().startsWith("/")) {
            Answers.nothingHere(request);
        } else if (request.path().equals("/health")) {
            health.show(request);
        } else {
            Routes.of(request.path())
                    .ifPresentOrElse(
                            route -> forward(request, route), () -> Answers.nothingHere(request));
        }
    }

    private void forward(HttpServerRequest request, Route route) {
        var body = Buffer.buffer();
        request.handler(part -> {
            if (body.length() <= BODY_LIMIT) {
                body.appendBuffer(part);
            }
        });
        request.endHandler(_ -> {
            if (body.length() > BODY_LIMIT) {
                Answers.tooLarge(request);
            } else {
                forwarder.forward(request, route, body);
            }
        });
    }
}
