package care.vigil.escalation.board;

import care.vigil.escalation.machine.EmergencyTask.Called;
import care.vigil.escalation.machine.EmergencyTask.Outcome;
import care.vigil.escalation.machine.EmergencyTask.Result;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Function;

/**
 * What was done about an emergency task, in words: how it stands, who was called and when, who
 * decided that and when. The number dialled and the reference stand in the notes, encrypted.
 */
record Deeds(Function<UUID, String> names, ZoneId zone) {

    /** All of it, as it is told at an instant. */
    String tell(Outcome what, Instant told) {
        return "%s%s; decided by %s at %s"
                .formatted(
                        brief(what),
                        what.calledAt() == null ? "" : " at " + time(what.calledAt(), told),
                        names.apply(what.decidedBy()),
                        time(what.decidedAt(), told));
    }

    /**
     * The same as a sentence; what stands encrypted beside it is not told, but that it is there.
     */
    String inHistory(Outcome what, Instant told) {
        return tell(what, told)
                + (what.called() == Called.NOBODY
                        ? "."
                        : ". The number dialled and any reference are in the notes.");
    }

    /** Without anybody's name and without times. */
    static String brief(Outcome what) {
        return words(what.result()) + "; " + words(what.called());
    }

    private String time(Instant instant, Instant told) {
        return Clock.time(instant, told, zone);
    }

    private static String words(Called called) {
        return switch (called) {
            case DISPATCH_LINE -> "the dispatch line was called";
            case EMERGENCY_CONTACT -> "an emergency contact was called";
            case NOBODY -> "nobody was called";
        };
    }

    private static String words(Result result) {
        return switch (result) {
            case CALLING -> "somebody is on the telephone";
            case DISPATCHED_WAITING ->
                    "help is dispatched, nobody knows yet whether it has arrived";
            case SERVICES_ON_THEIR_WAY -> "emergency services are on their way";
            case WITH_SERVICES -> "the patient is with emergency services";
            case REACHED_AND_SAFE -> "the patient was reached and is safe";
            case WITH_SOMEBODY_CLOSE -> "the patient is with somebody close to them";
            case NOT_LOCATED -> "the patient could not be located";
            case NOT_NEEDED -> "it was not needed";
        };
    }
}
