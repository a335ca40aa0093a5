package care.vigil.simulator.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A request as the handlers see it: read to its end, with the instant at which it arrived. */
public record Request(
        String method,
        String path,
        String rawQuery,
        Map<String, String> headers,
        byte[] body,
        Instant arrivedAt) {

    /** The decoded parts of the path, without empty ones; {@code +} stays a plus sign. */
    public List<String> segments() {
        return Stream.of(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> Parameters.decodePart(part.replace("+", "%2B")))
                .toList();
    }

    /** The parameters of the query. */
    public Parameters query() {
        return Parameters.decode(rawQuery);
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The parameters of a form body. */
    public Parameters form() {
        return Parameters.decode(text());
    }

    /** A header by its lower-case name, or an empty text. */
    public String header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, "");
    }

    /** Path and query as they came. */
    public String target() {
        return rawQuery == null ? path : path + "?" + rawQuery;
    }
}
