package care.vigil.escalation.board;

import care.vigil.escalation.machine.AfterCare;
import care.vigil.escalation.machine.Circumstances.Company;
import care.vigil.escalation.machine.Circumstances.Disclosed;
import care.vigil.escalation.machine.Circumstances.LocationFrom;
import care.vigil.escalation.machine.EmergencyTask.Called;
import care.vigil.escalation.machine.EmergencyTask.Outcome;
import care.vigil.escalation.machine.EmergencyTask.Result;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What people did, and owe, in words. Of an emergency task: how it stands, who was called and when,
 * who decided that and when; the number dialled and the reference stand encrypted beside it.
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
                + "."
                + around(what)
                + (what.called() == Called.NOBODY
                        ? ""
                        : " The number dialled and any reference stand in its record.");
    }

    /** What is to be done after a close, by whom and until when; nothing where nothing is. */
    String owed(List<AfterCare> care, Instant told) {
        return care.stream()
                .map(one ->
                        " To do: %s, by %s, until %s."
                                .formatted(
                                        Words.words(one.kind()),
                                        names.apply(one.owner()),
                                        time(one.due(), told)))
                .collect(Collectors.joining());
    }

    private static String around(Outcome what) {
        var said = what.circumstances();
        var told = said.disclosed().stream().map(Deeds::words).collect(Collectors.joining(", "));
        return (told.isEmpty() ? "" : " They were told: " + told + ".")
                + (said.locationFrom() == null
                        ? ""
                        : " Location: " + words(said.locationFrom()) + ".")
                + (said.company() == null
                        ? ""
                        : " With the patient: " + words(said.company()) + ".");
    }

    /** Without anybody's name and without times. */
    static String brief(Outcome what) {
        return words(what.result()) + "; " + words(what.called());
    }

    private String time(Instant instant, Instant told) {
        return Clock.time(instant, told, zone);
    }

    private static String words(Disclosed what) {
        return switch (what) {
            case NAME -> "the name";
            case LOCATION -> "the location";
            case TELEPHONE_NUMBER -> "the telephone number";
            case DANGER -> "the danger";
            case HEALTH -> "health or treatment";
            case CONTACTS -> "whom else to call";
        };
    }

    private static String words(LocationFrom source) {
        return switch (source) {
            case FILE -> "from the program's file";
            case PATIENT -> "from the patient";
            case CONTACT -> "from somebody close to the patient";
            case SERVICES -> "found by the emergency services";
            case NOT_KNOWN -> "not known";
        };
    }

    private static String words(Company who) {
        return switch (who) {
            case CLINICIAN -> "a clinician, on the telephone";
            case SOMEBODY_CLOSE -> "somebody close to them";
            case SERVICES -> "the emergency services";
            case NOBODY -> "nobody";
            case NOT_KNOWN -> "not known";
        };
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
