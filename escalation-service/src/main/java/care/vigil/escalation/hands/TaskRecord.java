package care.vigil.escalation.hands;

import java.time.Instant;
import java.util.UUID;

/**
 * What was dialled for an emergency task, and the reference that was given: for those who run it
 * and may read no note.
 *
 * @param dialled null when nobody was called
 * @param reference null without one
 */
public record TaskRecord(UUID author, Instant writtenAt, String dialled, String reference) {

    /** The part of a note that holds no words. */
    public static TaskRecord of(Note note) {
        return new TaskRecord(note.author(), note.writtenAt(), note.dialled(), note.reference());
    }
}
