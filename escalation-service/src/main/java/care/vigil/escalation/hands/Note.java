package care.vigil.escalation.hands;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody wrote about a case, in clear.
 *
 * @param dialled on the emergency task, the number that was dialled; null otherwise
 * @param reference on the emergency task, what the called gave as a reference; null without one
 */
public record Note(
        UUID id,
        UUID author,
        Instant writtenAt,
        About about,
        String text,
        String dialled,
        String reference) {

    /** A note of words alone. */
    public Note(UUID id, UUID author, Instant writtenAt, About about, String text) {
        this(id, author, writtenAt, about, text, null, null);
    }

    /** What a note is about. */
    public enum About {
        CLOSE,
        EMERGENCY_TASK,
        /** Why somebody opened the patient's words. */
        WORDS_OPENED
    }
}
