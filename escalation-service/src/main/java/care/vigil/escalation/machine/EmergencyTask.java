package care.vigil.escalation.machine;

import java.time.Instant;
import java.util.UUID;

/**
 * The emergency task of a case: one person must decide whether emergency services, or somebody near
 * the patient, are called. At most one is open; a new cause after an outcome opens the next.
 *
 * @param number 1 for the first of the case
 * @param claimer who has it; null until somebody claims it
 * @param outcome what came of it; null until it is recorded
 * @param interim how it stood when that was said last, before any outcome; mostly null
 */
public record EmergencyTask(
        int number,
        Cause cause,
        Instant openedAt,
        UUID claimer,
        Instant claimedAt,
        Outcome outcome,
        Outcome interim) {

    /** Why it was opened. */
    public enum Cause {
        /** The response-time target passed, or nobody was left to ask. */
        PROMPTED,
        /** An owner did not report contact within the contact target. */
        CONTACT_MISSED,
        /** The owner said that the patient cannot be reached. */
        PATIENT_NOT_REACHED,
        /** Somebody who was paged, the owner or a supervisor asked for it. */
        REQUESTED
    }

    /** Whom they called. */
    public enum Called {
        DISPATCH_LINE,
        EMERGENCY_CONTACT,
        NOBODY
    }

    /** How it stands: what came of it, or what is being done. */
    public enum Result {
        /** Somebody is on the telephone. */
        CALLING(false),
        /** Help was sent, and nobody knows yet whether it has arrived. */
        DISPATCHED_WAITING(false),
        SERVICES_ON_THEIR_WAY(true),
        WITH_SERVICES(true),
        REACHED_AND_SAFE(true),
        WITH_SOMEBODY_CLOSE(true),
        NOT_LOCATED(true),
        NOT_NEEDED(true);

        private final boolean settles;

        Result(boolean settles) {
            this.settles = settles;
        }

        /** Whether nothing more is owed; otherwise whoever has the task is asked on. */
        public boolean settles() {
            return settles;
        }
    }

    /**
     * What was decided and done, as it is kept on record.
     *
     * @param decidedBy who decided
     * @param decidedAt when, as they say
     * @param calledAt when somebody was called; null when nobody was
     * @param noteId the note with number dialled, reference and words, kept encrypted elsewhere
     * @param circumstances what was told to whom was called, and the like; said of none in what was
     *     recorded before that was asked
     */
    public record Outcome(
            UUID decidedBy,
            Instant decidedAt,
            Called called,
            Instant calledAt,
            Result result,
            UUID noteId,
            Circumstances circumstances) {

        /** What was not asked was not said. */
        public Outcome {
            circumstances = circumstances == null ? Circumstances.UNSAID : circumstances;
        }
    }

    /** Whether an outcome is still owed. */
    public boolean isOpen() {
        return outcome == null;
    }

    /** Whether nobody has it yet. */
    public boolean isUnclaimed() {
        return isOpen() && claimer == null;
    }

    EmergencyTask claimedBy(UUID who, Instant at) {
        return new EmergencyTask(number, cause, openedAt, who, at, outcome, interim);
    }

    EmergencyTask unclaimed() {
        return new EmergencyTask(number, cause, openedAt, null, null, outcome, interim);
    }

    EmergencyTask settled(Outcome how) {
        return new EmergencyTask(number, cause, openedAt, claimer, claimedAt, how, interim);
    }

    EmergencyTask standing(Outcome now) {
        return new EmergencyTask(number, cause, openedAt, claimer, claimedAt, outcome, now);
    }
}
