package care.vigil.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What went wrong, for programs (RFC 9457). Never names what another program's visitor may not
 * know.
 *
 * @param status the HTTP status
 * @param title the same for every problem of its kind
 * @param detail what to do about this one; null where the title says it all
 * @param problems everything that is wrong, not only the first; empty where there is no list
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(int status, String title, String detail, List<Flaw> problems) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem without a list. */
    public static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, List.of());
    }

    /** One thing that is wrong with one field, such as {@code ladder[1].after}. */
    public record Flaw(String field, String message) {}
}
