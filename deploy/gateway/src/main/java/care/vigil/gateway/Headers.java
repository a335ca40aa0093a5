package care.vigil.gateway;

import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Locale;
import java.util.Set;

/** Copies headers, except those that concern one connection only (RFC 9110, section 7.6.1). */
final class Headers {

    private static final Set<String> OF_ONE_CONNECTION =
            Set.of(
                    "connection",
                    "keep-alive",
                    "proxy-authenticate",
                    "proxy-authorization",
                    "proxy-connection",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade");

    /** What a sender may claim about itself and we know better. */
    private static final Set<String> OURS =
            Set.of(
                    "content-length",
                    "host",
                    "forwarded",
                    "x-forwarded-for",
                    "x-forwarded-proto",
                    "x-forwarded-host",
                    "expect");

    private Headers() {}

    /** Keeps the authority (Host): redirects and origin checks of the services stand on it. */
    static void copyRequest(HttpServerRequest from, HttpClientRequest to) {
        to.authority(from.authority());
        from.headers()
                .forEach((name, value) -> {
                    var lower = name.toLowerCase(Locale.ROOT);
                    if (!OF_ONE_CONNECTION.contains(lower) && !OURS.contains(lower)) {
                        to.headers().add(name, value);
                    }
                });
        to.putHeader("X-Forwarded-For", from.remoteAddress().hostAddress());
    }

    static void copyResponse(HttpClientResponse from, HttpServerResponse to) {
        from.headers()
                .forEach((name, value) -> {
                    if (!OF_ONE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                        to.headers().add(name, value);
                    }
                });
        if (from.getHeader("Content-Length") == null) {
            to.setChunked(true);
        }
    }

    static boolean isStream(HttpClientResponse answer) {
        var type = answer.getHeader("Content-Type");
        return type != null && type.startsWith("text/event-stream");
    }
}
