package care.vigil.roster.rest;

import care.vigil.web.problem.Problem;
import care.vigil.web.problem.Refusal;
import java.util.regex.Pattern;

/** A revision as an ETag. */
final class EntityTag {

    private static final Pattern REVISION = Pattern.compile("\"([0-9]{1,18})\"");

    private EntityTag() {}

    static String of(long revision) {
        return "\"" + revision + "\"";
    }

    /** The revision that a change was made from; nothing is changed blindly. */
    static long revision(String ifMatch) {
        if (ifMatch == null) {
            throw new Refusal(
                    Problem.of(
                            428,
                            "Revision missing",
                            "Send If-Match with the ETag of the document that you changed."));
        }
        var found = REVISION.matcher(ifMatch.strip());
        if (!found.matches()) {
            throw new Refusal(
                    Problem.of(412, "Revision unknown", "If-Match must be one ETag of ours."));
        }
        return Long.parseLong(found.group(1));
    }
}
