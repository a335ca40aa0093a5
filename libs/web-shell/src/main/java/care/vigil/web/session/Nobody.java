package care.vigil.web.session;

import care.vigil.web.Visitor;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A visitor who has not logged in. */
record Nobody() implements Visitor {

    @Override
    public boolean known() {
        return false;
    }

    @Override
    public UUID accountId() {
        return null;
    }

    @Override
    public UUID clinicianId() {
        return null;
    }

    @Override
    public String displayName() {
        return "";
    }

    @Override
    public Map<String, Set<String>> roles() {
        return Map.of();
    }
}
