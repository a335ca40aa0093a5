package care.vigil.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;

/** Asks every instance once a second whether it lives, so that a frozen one is not asked first. */
final class Probe {

    private static final long EVERY_MILLIS = 1000;
    private static final long PATIENCE_MILLIS = 900;

    private final Upstreams upstreams;
    private final HttpClient client;

    Probe(Vertx vertx, Upstreams upstreams) {
        this.upstreams = upstreams;
        this.client = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(true));
        vertx.setPeriodic(0, EVERY_MILLIS, _ -> askAll());
    }

    private void askAll() {
        for (var service : Service.values()) {
            upstreams.of(service).forEach(this::ask);
        }
    }

    private void ask(Instance instance) {
        var live =
                new RequestOptions()
                        .setHost(instance.host())
                        .setPort(instance.port())
                        .setURI("/q/health/live")
                        .setTimeout(PATIENCE_MILLIS);
        var _ =
                client.request(live)
                        .compose(HttpClientRequest::send)
                        .compose(answer -> answer.body().map(_ -> answer.statusCode() == 200))
                        .onComplete(asked -> instance.seen(asked.succeeded() && asked.result()));
    }
}
