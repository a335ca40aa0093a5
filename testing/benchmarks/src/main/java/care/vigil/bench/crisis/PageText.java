package care.vigil.bench.crisis;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads what Vigil texts to clinicians, and the addresses that it gives to the carrier. */
public final class PageText {

    /** A letter first, at least one digit, nothing that can be misread. */
    private static final Pattern CODE =
            Pattern.compile("\\b(?=\\w*[2-46-9])[A-HJ-NP-RT-Z][A-HJ-NP-RT-Z2-46-9]{3}\\b");

    private static final Pattern ATTEMPT =
            Pattern.compile(
                    "(?:/attempts/|[?&]attempt=)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private PageText() {}

    /** The code of a page, when this is one. */
    public static Optional<String> codeOfPage(String body) {
        return body.contains("urgent on-call page") ? code(body) : Optional.empty();
    }

    /** The code of a page that is confirmed, when this says so. */
    public static Optional<String> codeOfConfirmation(String body) {
        return body.startsWith("You have it") ? code(body) : Optional.empty();
    }

    /** The attempt that a callback's address names. */
    public static Optional<UUID> attempt(String address) {
        var found = ATTEMPT.matcher(address);
        return found.find() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
    }

    private static Optional<String> code(String body) {
        var found = CODE.matcher(body);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
