package care.vigil.escalation.hands;

import java.time.Instant;
import java.util.UUID;

/** What somebody wrote about a case, in clear. */
public record Note(UUID id, UUID author, Instant writtenAt, About about, String text) {

    /** What a note is about. */
    public enum About {
        CLOSE,
        EMERGENCY_TASK,
        /** Why somebody opened the patient's words. */
        WORDS_OPENED
    }
}
