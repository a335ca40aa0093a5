package care.vigil.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Which instances answer, for operators and their tools. Says nothing else. */
final class HealthPage {

    private final Upstreams upstreams;

    HealthPage(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    void show(HttpServerRequest request) {
        boolean complete =
                Arrays.stream(Service.values())
                        .allMatch(service ->
                                upstreams.of(service).stream().anyMatch(Instance::answering));
        var response = request.response().setStatusCode(complete ? 200 : 503);
        response.putHeader("Cache-Control", "no-store");
        var accept = request.getHeader("Accept");
        if (accept != null && accept.contains("text/html")) {
            response.putHeader("Content-Type", "text/html; charset=utf-8")
                    .putHeader("Content-Security-Policy", "default-src 'self'")
                    .end(Answers.page("Health", table()));
        } else {
            response.putHeader("Content-Type", "application/json").end(json(complete).toBuffer());
        }
    }

    private JsonObject json(boolean complete) {
        var services = new JsonObject();
        for (var service : Service.values()) {
            var instances = new JsonArray();
            for (var instance : upstreams.of(service)) {
                instances.add(
                        new JsonObject()
                                .put("port", instance.port())
                                .put("answering", instance.answering()));
            }
            services.put(service.word(), instances);
        }
        return new JsonObject().put("everyServiceAnswers", complete).put("services", services);
    }

    private String table() {
        var rows =
                Arrays.stream(Service.values())
                        .flatMap(service ->
                                upstreams.of(service).stream()
                                        .map(instance -> row(service, instance)))
                        .collect(Collectors.joining());
        return "<table><thead><tr><th scope=\"col\">Service</th><th scope=\"col\">Port</th>"
                + "<th scope=\"col\">State</th></tr></thead><tbody>"
                + rows
                + "</tbody></table>";
    }

    private static String row(Service service, Instance instance) {
        var state =
                instance.answering()
                        ? "<span class=\"tag good\">✓ answering</span>"
                        : "<span class=\"tag alarm\">✕ silent</span>";
        return "<tr><td>%s</td><td class=\"number\">%d</td><td>%s</td></tr>"
                .formatted(service.word(), instance.port(), state);
    }
}
