package care.vigil.escalation.machine;

import care.vigil.events.Role;
import care.vigil.timetable.Timetable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who can be asked, as known when a decision is made.
 *
 * @param people everyone who may answer for the program, with what they may answer as
 * @param busy clinicians who own a case whose patient they have not reached yet
 */
public record OnCall(Timetable timetable, Map<UUID, List<Role>> people, Set<UUID> busy) {

    /** Copies what it is given, so that a decision cannot change under itself. */
    public OnCall {
        people = Map.copyOf(people);
        busy = Set.copyOf(busy);
    }

    /** A program whose roster is unknown: nobody is on call. */
    public static OnCall nobody() {
        return new OnCall(new Timetable(List.of()), Map.of(), Set.of());
    }

    /** Who is on call in a role at an instant. */
    public Optional<UUID> who(Role role, Instant instant) {
        return timetable.at(role, instant);
    }

    /** Whether somebody is on call at an instant in a role that can own a case. */
    boolean isClinicianOnCall(UUID clinician, Instant instant) {
        return List.of(Role.PRIMARY, Role.BACKUP, Role.SUPERVISOR).stream()
                .anyMatch(role -> who(role, instant).filter(clinician::equals).isPresent());
    }

    boolean mayAnswerAs(Role role, UUID person) {
        return people.getOrDefault(person, List.of()).contains(role);
    }
}
