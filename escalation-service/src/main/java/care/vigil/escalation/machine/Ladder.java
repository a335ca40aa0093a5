package care.vigil.escalation.machine;

import care.vigil.program.ProgramDocument;
import care.vigil.program.Rung;
import java.time.Duration;
import java.util.List;

/**
 * What a program promised, as it stood when the case opened; later revisions do not touch an open
 * case.
 *
 * @param revision the revision of the program document it was taken from
 * @param responseTimeTarget T0 to acknowledgement; the emergency prompt comes no later
 * @param contactTarget acknowledgement to contact made
 * @param repageEvery how often somebody who has not answered is asked again
 * @param rungs by absolute time after T0, first at zero
 */
public record Ladder(
        long revision,
        Duration responseTimeTarget,
        Duration contactTarget,
        Duration repageEvery,
        List<Rung> rungs) {

    /** Copies the rungs, so that a frozen ladder never changes. */
    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /** The ladder of one revision of a program. */
    public static Ladder of(ProgramDocument program, long revision) {
        return new Ladder(
                revision,
                program.responseTimeTarget(),
                program.contactTarget(),
                program.repageEvery(),
                program.ladder());
    }
}
