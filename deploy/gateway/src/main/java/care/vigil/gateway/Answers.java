package care.vigil.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** What the gateway itself says, in the form that the asker understands. */
final class Answers {

    private Answers() {}

    static void nothingHere(HttpServerRequest request) {
        say(request, 404, "Not found", "There is nothing at this address.");
    }

    static void tooLarge(HttpServerRequest request) {
        say(request, 413, "Too large", "The body may have up to 1 MiB.");
    }

    static void nobodyAnswers(HttpServerRequest request) {
        request.response().putHeader("Retry-After", "2");
        say(request, 503, "Not answering", "This part of Vigil is not answering. Try again soon.");
    }

    /** The request was handed over, and nobody knows what became of it. */
    static void unknownOutcome(HttpServerRequest request) {
        say(
                request,
                502,
                "Outcome unknown",
                "The connection broke before there was an answer. Look whether it was recorded.");
    }

    private static void say(HttpServerRequest request, int status, String title, String detail) {
        var response = request.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        response.setStatusCode(status).putHeader("Cache-Control", "no-store");
        var accept = request.getHeader("Accept");
        if (request.path().startsWith("/twilio/")) {
            response.putHeader("Content-Type", "text/xml").end("<Response/>");
        } else if (accept != null && accept.contains("text/html")) {
            response.putHeader("Content-Type", "text/html; charset=utf-8")
                    .putHeader("Content-Security-Policy", "default-src 'self'")
                    .end(page(title, "<p>" + detail + "</p>"));
        } else {
            var problem =
                    new JsonObject()
                            .put("status", status)
                            .put("title", title)
                            .put("detail", detail);
            response.putHeader("Content-Type", "application/problem+json").end(problem.toBuffer());
        }
    }

    static String page(String title, String content) {
        return """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s · Vigil</title><link rel="stylesheet" href="/shell/vigil.css"></head>
        <body><header class="bar"><a class="brand" href="/">Vigil</a></header>
        <main><section class="card"><h1>%s</h1>%s</section></main></body></html>
        """
                .formatted(title, title, content);
    }
}
