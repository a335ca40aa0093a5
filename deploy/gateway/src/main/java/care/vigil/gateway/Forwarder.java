package care.vigil.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Hands a request to an instance, and to the next one when the first cannot be reached, or when it
 * broke off and the request may be repeated. The carrier's webhooks may: the services know each by
 * its sid.
 */
final class Forwarder {

    private static final Set<HttpMethod> REPEATABLE =
            Set.of(
                    HttpMethod.GET,
                    HttpMethod.HEAD,
                    HttpMethod.OPTIONS,
                    HttpMethod.PUT,
                    HttpMethod.DELETE);
    private static final int CONNECT_MILLIS = 500;
    private static final long SILENCE_MILLIS = 30_000;
    private static final long SILENCE_FOR_CARRIER_MILLIS = 5_000;

    /**
     * A killed service is back in 5 s, and the carrier waits for 15; with one more silence after it
     * this stays below. A call that is refused earlier ends with the carrier's apology.
     */
    private static final long CARRIER_PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(9);

    private static final long TRY_AGAIN_MILLIS = 100;

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final HttpClient client;

    Forwarder(Vertx vertx, Upstreams upstreams) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS),
                        new PoolOptions().setHttp1MaxSize(2000));
    }

    void forward(HttpServerRequest request, Route route, Buffer body) {
        new Exchange(request, route, body).start();
    }

    /** One request on its way. Its body is held whole, so that it can be handed over again. */
    private final class Exchange {

        private final HttpServerRequest request;
        private final Route route;
        private final Buffer body;
        private final long startedNanos = System.nanoTime();
        private Iterator<Instance> candidates;
        private boolean abandoned;

        Exchange(HttpServerRequest request, Route route, Buffer body) {
            this.request = request;
            this.route = route;
            this.body = body;
        }

        void start() {
            candidates = upstreams.inTurn(route.services()).iterator();
            tryNext();
        }

        private void tryNext() {
            if (abandoned) {
                return;
            }
            if (candidates.hasNext()) {
                handTo(candidates.next());
            } else if (route.fromCarrier()
                    && System.nanoTime() - startedNanos < CARRIER_PATIENCE_NANOS) {
                vertx.setTimer(TRY_AGAIN_MILLIS, _ -> start());
            } else {
                Answers.nobodyAnswers(request);
            }
        }

        private void handTo(Instance instance) {
            var options =
                    new RequestOptions()
                            .setHost(instance.host())
                            .setPort(instance.port())
                            .setMethod(request.method())
                            .setURI(uri())
                            .setIdleTimeout(
                                    route.fromCarrier()
                                            ? SILENCE_FOR_CARRIER_MILLIS
                                            : SILENCE_MILLIS);
            var _ =
                    client.request(options)
                            .onSuccess(asked -> send(asked, instance))
                            .onFailure(_ -> {
                                instance.seen(false);
                                tryNext();
                            });
        }

        private void send(HttpClientRequest asked, Instance instance) {
            Headers.copyRequest(request, asked);
            request.response()
                    .closeHandler(_ -> {
                        abandoned = true;
                        asked.reset();
                    });
            var answer = body.length() == 0 ? asked.send() : asked.send(body);
            var _ =
                    answer.onSuccess(this::relay)
                            .onFailure(_ -> {
                                instance.seen(false);
                                brokeOff();
                            });
        }

        private void brokeOff() {
            if (REPEATABLE.contains(request.method())
                    || route.fromCarrier()
                    || request.headers().contains("Idempotency-Key")) {
                tryNext();
            } else {
                Answers.unknownOutcome(request);
            }
        }

        /** Passes on what comes when it comes; an event stream never ends. */
        private void relay(HttpClientResponse answer) {
            var response = request.response();
            if (response.closed()) {
                answer.request().reset();
                return;
            }
            response.setStatusCode(answer.statusCode());
            Headers.copyResponse(answer, response);
            if (Headers.isStream(answer)) {
                response.writeHead();
            }
            var _ = answer.pipeTo(response).onFailure(_ -> request.connection().close());
        }

        private String uri() {
            return request.query() == null ? route.path() : route.path() + "?" + request.query();
        }
    }
}
