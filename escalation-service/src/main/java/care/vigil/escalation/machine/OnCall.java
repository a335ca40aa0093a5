package care.vigil.escalation.machine;

import care.vigil.events.Role;
import care.vigil.timetable.Timetable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who can be asked, as known when a decision is made.
 *
 * @param people everyone who may answer for the program, with what they may answer as
 * @param busy clinicians who own a case whose patient they have not reached yet
 */
public record OnCall(Timetable timetable, Map<UUID, List<Role>> people, Set<UUID> busy) {

    private static final List<Role> OWNERS = List.of(Role.PRIMARY, Role.BACKUP, Role.SUPERVISOR);

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

    /** Whether there is a roster at all. */
    boolean isKnown() {
        return !timetable.shifts().isEmpty();
    }

    /** Whether somebody is on call at an instant in a role that can own a case. */
    boolean isClinicianOnCall(UUID clinician, Instant instant) {
        return OWNERS.stream()
                .anyMatch(role -> who(role, instant).filter(clinician::equals).isPresent());
    }

    /** When somebody who is on call ceases to be so; empty when they are not. */
    Optional<Instant> shiftEnd(UUID clinician, Instant at) {
        if (!isClinicianOnCall(clinician, at)) {
            return Optional.empty();
        }
        return timetable.shifts().stream()
                .flatMap(shift -> Stream.of(shift.from(), shift.to()))
                .filter(edge -> edge.isAfter(at))
                .distinct()
                .sorted()
                .filter(edge -> !isClinicianOnCall(clinician, edge))
                .findFirst();
    }

    /** In which role somebody is on call; the first that can own a case. */
    Optional<Role> roleOf(UUID clinician, Instant at) {
        return OWNERS.stream()
                .filter(role -> who(role, at).filter(clinician::equals).isPresent())
                .findFirst();
    }

    /** Everybody who may answer in a role, in a fixed order. */
    List<UUID> all(Role role) {
        return people.entrySet().stream()
                .filter(person -> person.getValue().contains(role))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Whether somebody answers for the program in a role that can own a case. */
    boolean mayOwn(UUID person) {
        return OWNERS.stream().anyMatch(role -> mayAnswerAs(role, person));
    }

    /** Whether somebody can see to a patient after a close; true while nobody is known. */
    boolean mayFollowUp(UUID person) {
        return people.isEmpty() || mayOwn(person);
    }

    /** Whether somebody answers for the program at all; true while nobody is known. */
    boolean knows(UUID person) {
        return people.isEmpty() || people.containsKey(person);
    }

    boolean mayAnswerAs(Role role, UUID person) {
        return people.getOrDefault(person, List.of()).contains(role);
    }
}
