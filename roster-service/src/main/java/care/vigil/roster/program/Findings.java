package care.vigil.roster.program;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that a person sees all of it at once. */
final class Findings {

    private final List<Flaw> flaws = new ArrayList<>();

    void require(boolean holds, String field, String otherwise) {
        if (!holds) {
            flaws.add(new Flaw(field, otherwise));
        }
    }

    /** Says whether the value is there; notes its absence. */
    boolean present(Object value, String field) {
        require(value != null, field, "is missing");
        return value != null;
    }

    List<Flaw> all() {
        return List.copyOf(flaws);
    }
}
