package care.vigil.roster.web;

import io.vertx.core.http.HttpServerRequest;

/** Where a request comes from, to slow down who guesses. */
final class CallerAddress {

    private CallerAddress() {}

    /** The gateway writes who asked it; without one, whoever connected. */
    static String of(HttpServerRequest request) {
        var forwarded = request.getHeader("X-Forwarded-For");
        return forwarded == null ? request.remoteAddress().hostAddress() : forwarded;
    }
}
