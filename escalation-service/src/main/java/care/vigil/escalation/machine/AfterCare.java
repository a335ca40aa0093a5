package care.vigil.escalation.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One thing that is owed after a crisis: who does it, and by when.
 *
 * @param doneAt when it was done; null until then
 * @param doneBy who said so; null until then
 */
public record AfterCare(Kind kind, UUID owner, Instant due, Instant doneAt, UUID doneBy) {

    /** What is to be done. */
    public enum Kind {
        /** Somebody asks the patient how they are, within a day. */
        CARING_FOLLOW_UP(Duration.ofDays(1)),
        /** The therapist learns what happened before they see the patient again. */
        NEXT_SESSION_NOTE(Duration.ofDays(2));

        private final Duration within;

        Kind(Duration within) {
            this.within = within;
        }
    }

    /** What is owed after a close; nothing when there was no crisis. */
    static List<AfterCare> owed(Disposition how, UUID owner, Instant closedAt) {
        return how == Disposition.NO_CRISIS
                ? List.of()
                : Stream.of(Kind.values())
                        .map(kind ->
                                new AfterCare(kind, owner, closedAt.plus(kind.within), null, null))
                        .toList();
    }

    /** Whether it is still owed. */
    public boolean isOwed() {
        return doneAt == null;
    }

    AfterCare done(Instant at, UUID by) {
        return new AfterCare(kind, owner, due, at, by);
    }
}
