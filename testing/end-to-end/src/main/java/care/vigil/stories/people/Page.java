package care.vigil.stories.people;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page as a clinician's lock screen shows it.
 *
 * @param code the one word of its shape, to answer with
 * @param askedAt when the carrier was asked to send it
 */
public record Page(String code, String body, Instant askedAt) {

    private static final Pattern CODE =
            Pattern.compile(
                    "\\b[A-HJ-NP-RT-Z](?=[A-HJ-NP-RT-Z]{0,2}[2346789])[A-HJ-NP-RT-Z2346789]{3}\\b");

    /** What every page says, whatever it is about. */
    static final String SAYS = "urgent on-call page";

    /** Reads a text; it is an error of the program when it has no code, or more than one. */
    static Page of(String body, Instant askedAt) {
        List<String> codes = CODE.matcher(body).results().map(found -> found.group()).toList();
        if (codes.size() != 1) {
            throw new AssertionError("A page should have one code, not " + codes + ": " + body);
        }
        return new Page(codes.getFirst(), body, askedAt);
    }
}
