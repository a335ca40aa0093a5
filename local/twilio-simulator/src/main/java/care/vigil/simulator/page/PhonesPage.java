package care.vigil.simulator.page;

import care.vigil.simulator.http.Answer;
import care.vigil.simulator.http.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** {@code /phones}: the handsets, for people. The page itself; what is on it comes as a stream. */
public final class PhonesPage {

    private static final Map<String, String> TYPES =
            Map.of(
                    "phones.html", "text/html; charset=utf-8",
                    "phones.css", "text/css; charset=utf-8",
                    "phones.js", "text/javascript; charset=utf-8");
    private static final String ONLY_OURS =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                    + " img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Answers with the page or one of its two parts. */
    public Answer handle(Request request) {
        List<String> path = request.segments();
        String file = path.size() == 1 ? "phones.html" : path.get(1);
        if (path.size() > 2 || !TYPES.containsKey(file)) {
            return Answer.text(404, "There is only /phones.");
        }
        return Answer.of(200, TYPES.get(file), read(file))
                .with("Content-Security-Policy", ONLY_OURS)
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "no-referrer")
                .with("Cache-Control", "no-cache");
    }

    private static String read(String file) {
        try (var in = PhonesPage.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
