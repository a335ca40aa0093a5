package care.vigil.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a handler answers; status 0 closes the connection without a word. */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    private static final byte[] NOTHING = {};

    /** An answer in JSON. */
    public static Answer json(int status, Object value) {
        return new Answer(status, Map.of("Content-Type", "application/json"), Json.bytes(value));
    }

    /** An answer in plain text. */
    public static Answer text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text);
    }

    /** An answer of any type. */
    public static Answer of(int status, String contentType, String text) {
        return new Answer(
                status, Map.of("Content-Type", contentType), text.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer without a body. */
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), NOTHING);
    }

    /** No answer at all: the connection is closed. */
    public static Answer none() {
        return empty(0);
    }

    /** The same answer with one header more. */
    public Answer with(String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(headers);
        more.put(name, value);
        return new Answer(status, Map.copyOf(more), body);
    }
}
