package care.vigil.escalation.store;

import care.vigil.escalation.machine.Ladder;
import care.vigil.escalation.machine.OnCall;
import care.vigil.events.RosterEvent.Person;
import care.vigil.events.RosterEvent.RosterPublished;
import care.vigil.program.ProgramDocument;
import care.vigil.timetable.Timetable;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * This service's own copy of a program and its roster.
 *
 * @param rosterVersion 0 while no roster is known
 * @param rosterAsOf how fresh the roster is; null while none is known
 */
public record ProgramCopy(
        ProgramDocument program,
        long revision,
        Instant programAsOf,
        Timetable timetable,
        Map<UUID, Person> people,
        long rosterVersion,
        Instant rosterAsOf) {

    /** The ladder that a case opened now is frozen with. */
    public Ladder ladder() {
        return Ladder.of(program, revision);
    }

    /** Who can be asked. */
    public OnCall onCall(Set<UUID> busy) {
        var roles =
                people.values().stream()
                        .collect(Collectors.toMap(Person::clinicianId, Person::roles));
        return new OnCall(timetable, roles, busy);
    }

    /** A person's name as colleagues know it; a general word for somebody unknown. */
    public String name(UUID clinician) {
        var person = people.get(clinician);
        return person == null ? "somebody no longer listed" : person.displayName();
    }

    boolean isOf(long someRevision, long someRosterVersion) {
        return revision == someRevision && rosterVersion == someRosterVersion;
    }

    ProgramCopy asOf(Instant programTime, Instant rosterTime) {
        return new ProgramCopy(
                program, revision, programTime, timetable, people, rosterVersion, rosterTime);
    }

    static Map<UUID, Person> byId(RosterPublished roster) {
        return roster.people().stream()
                .collect(
                        Collectors.toMap(
                                Person::clinicianId, Function.identity(), (first, _) -> first));
    }
}
