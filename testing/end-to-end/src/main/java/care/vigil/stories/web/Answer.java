package care.vigil.stories.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

/**
 * An HTTP answer.
 *
 * @param tag which revision it is, where it is one
 */
public record Answer(
        String asked, int status, String contentType, String location, String tag, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.request().method() + " " + response.uri().getPath(),
                response.statusCode(),
                response.headers().firstValue("content-type").orElse(""),
                response.headers().firstValue("location").orElse(""),
                response.headers().firstValue("etag").orElse(""),
                response.body());
    }

    /** The same answer, which must have that status. */
    public Answer expecting(int wanted) {
        if (status != wanted) {
            throw new AssertionError(
                    "%s: expected %d, got %d %s".formatted(asked, wanted, status, body));
        }
        return this;
    }

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(asked + " did not answer JSON", e);
        }
    }
}
