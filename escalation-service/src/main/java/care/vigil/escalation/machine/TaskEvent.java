package care.vigil.escalation.machine;

import care.vigil.events.Via;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What has happened to the emergency task of a case. */
public sealed interface TaskEvent extends CaseEvent {

    /**
     * The emergency task opened.
     *
     * @param by who asked for it; null when the case itself did
     */
    record TaskOpened(Instant at, int number, EmergencyTask.Cause cause, UUID by)
            implements TaskEvent {}

    /** Nobody claimed it in time: everybody who could is asked. */
    record TaskClimbed(Instant at, List<Seat> seats) implements TaskEvent {

        /** Copies the seats, so that an event never changes. */
        public TaskClimbed {
            seats = List.copyOf(seats);
        }
    }

    /** Somebody has the emergency task. */
    record TaskClaimed(Instant at, UUID clinicianId, Via via) implements TaskEvent {}

    /** Whoever had the task can be reached no more: it is open again. */
    record TaskReleased(Instant at, UUID clinicianId) implements TaskEvent {}

    /** Somebody said how it stands; nothing is settled by that. */
    record TaskProgressed(Instant at, UUID clinicianId, EmergencyTask.Outcome interim)
            implements TaskEvent {}

    /** Its outcome was recorded. */
    record TaskSettled(Instant at, UUID clinicianId, EmergencyTask.Outcome outcome)
            implements TaskEvent {}
}
