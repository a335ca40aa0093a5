package care.vigil.intake.rest;

import care.vigil.web.problem.Problem.Flaw;
import care.vigil.web.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Which part of a list is wanted.
 *
 * @param after behind whom it begins; null for the start
 */
record AskedPage(UUID after, int limit) {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    /** Reads both as they stand in an address; null where one does not. */
    static AskedPage of(String after, String limit) {
        List<Flaw> flaws = new ArrayList<>();
        var behind = after(after, flaws);
        int most = limit(limit, flaws);
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(flaws);
        }
        return new AskedPage(behind, most);
    }

    private static UUID after(String text, List<Flaw> flaws) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            flaws.add(new Flaw("after", "is the next of an earlier answer"));
            return null;
        }
    }

    private static int limit(String text, List<Flaw> flaws) {
        if (text == null) {
            return USUAL;
        }
        int wanted = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (wanted < 1 || wanted > MOST) {
            flaws.add(new Flaw("limit", "is a number from 1 to " + MOST));
        }
        return wanted;
    }
}
