package care.vigil.web.problem;

import java.util.function.UnaryOperator;

/** Who reads an answer, and so in which form a refusal is written. */
public enum Audience {
    /** Somebody in front of a browser: a page. */
    PERSON,
    /** A program, a stream, or a fragment of a page: {@code application/problem+json}. */
    PROGRAM,
    /** The carrier, which must never find words that it could speak or text: empty TwiML. */
    CARRIER;

    /** Told from the path and the request headers. */
    public static Audience of(String path, UnaryOperator<String> header) {
        if (path.startsWith("/twilio/")) {
            return CARRIER;
        }
        var accept = header.apply("Accept");
        boolean page =
                accept != null
                        && accept.contains("text/html")
                        && !path.startsWith("/api/")
                        && !path.startsWith("/internal/")
                        && header.apply("HX-Request") == null;
        return page ? PERSON : PROGRAM;
    }
}
