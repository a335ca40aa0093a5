package care.vigil.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What a clinician is on call as. Operations is rostered and paged like the others but owns no
 * case.
 */
public enum Role {
    PRIMARY,
    BACKUP,
    SUPERVISOR,
    OPERATIONS;

    /** The word used in documents, messages and addresses, in lower case. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@link #word()}, in any case; throws {@link IllegalArgumentException} for another word.
     */
    @JsonCreator
    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
