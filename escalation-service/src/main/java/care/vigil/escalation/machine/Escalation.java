package care.vigil.escalation.machine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A case: where it stands and what it must do next. */
public sealed interface Escalation {

    /** No request has arrived yet. */
    record None() implements Escalation {}

    /** Every state that still owes the patient something. */
    sealed interface Open extends Escalation {

        CaseFile file();

        /** What must happen, whatever else happens; never empty. */
        List<Timer> timers();

        /** The earliest timer: the deadline of the case. */
        default Instant nextDue() {
            return timers().stream().map(Timer::due).min(Comparator.naturalOrder()).orElseThrow();
        }
    }

    /** Nobody has the case: people are being asked. */
    sealed interface Unowned extends Open {}

    /** The ladder is climbed. */
    record Paging(CaseFile file, List<Timer> timers) implements Unowned {}

    /**
     * The emergency prompt has gone out, or an owner missed the contact target. Everybody is asked
     * in turn, those who declined too, until somebody takes it.
     */
    record Looping(CaseFile file, List<Timer> timers) implements Unowned {}

    /** A clinician has the case. */
    sealed interface Held extends Open {

        UUID owner();

        /** Whether a page still asks somebody to take the case from its owner. */
        default boolean stillAsks(Page page) {
            return Taking.stands(this, page);
        }
    }

    /** A clinician has the case and has not reached the patient. */
    record Owned(CaseFile file, UUID owner, List<Timer> timers) implements Held {}

    /** The owner has said that contact was made. */
    record InContact(CaseFile file, UUID owner, List<Timer> timers) implements Held {}

    /**
     * Final: the next message opens a new case.
     *
     * @param owner who had the case when it was closed; null when nobody had
     * @param followUp who follows up; null in cases from before that was asked
     * @param care what is owed after it; empty in cases from before that was kept
     */
    record Closed(
            CaseFile file,
            UUID owner,
            Instant at,
            Disposition disposition,
            UUID followUp,
            List<AfterCare> care)
            implements Escalation {

        /** Copies the list, so that a state never changes. */
        public Closed {
            care = care == null ? List.of() : List.copyOf(care);
        }

        Closed with(RequestEvent.CareDone done) {
            return new Closed(
                    file,
                    owner,
                    at,
                    disposition,
                    followUp,
                    care.stream()
                            .map(c ->
                                    c.kind() == done.kind()
                                            ? c.done(done.at(), done.clinicianId())
                                            : c)
                            .toList());
        }
    }
}
