package care.vigil.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/**
 * Where a case stands, as far as its patient can truly be told. Said by escalation-service alone:
 * what is written and what is spoken follow from the same word.
 */
public enum CaseStanding {
    /** Nobody is on call at all. */
    NOBODY_FOUND,
    /** The carrier has taken a page to a clinician. */
    CONTACTING,
    /** The carrier has taken a page to a backup who may still answer. */
    BACKUP_CONTACTED,
    /** Nobody has answered in time, or whoever had it has it no more; people are being asked. */
    STILL_TRYING,
    /** A clinician has acknowledged. */
    CLINICIAN_HAS_IT,
    /** A clinician has it, and nobody has read in time what the patient wrote since. */
    MESSAGE_UNREAD;

    /** The name in messages, such as {@code clinician-has-it}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #word()}; null for a word that a later version has brought. */
    @JsonCreator
    public static CaseStanding of(String word) {
        return Arrays.stream(values())
                .filter(standing -> standing.word().equals(word))
                .findFirst()
                .orElse(null);
    }
}
