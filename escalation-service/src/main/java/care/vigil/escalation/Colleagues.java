package care.vigil.escalation;

import care.vigil.escalation.store.ProgramCopies;
import care.vigil.escalation.store.ProgramCopy;
import care.vigil.events.Role;
import care.vigil.messaging.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Who works for a program, as this service's own copies say. */
@Singleton
public class Colleagues {

    private static final List<Role> OWNING = List.of(Role.PRIMARY, Role.BACKUP, Role.SUPERVISOR);

    private final Database database;
    private final ProgramCopies programs;

    Colleagues(Database database, ProgramCopies programs) {
        this.database = database;
        this.programs = programs;
    }

    /** Somebody who answers for a program. */
    public record Colleague(UUID id, String name) {}

    /**
     * How a clinician stands in one program.
     *
     * @param role what they are on call as now; empty when they are not
     * @param until the end of that shift; null without one
     */
    public record Duty(
            String programName, String pagerNumber, ZoneId zone, String role, Instant until) {}

    /** The clinicians of a program, by name. */
    public List<Colleague> whoCanOwn(String program) {
        return people(program, OWNING::contains);
    }

    /** They and operations, by name. */
    public List<Colleague> everybody(String program) {
        return people(program, _ -> true);
    }

    private List<Colleague> people(String program, Predicate<Role> as) {
        return of(
                        program,
                        copy ->
                                copy.people().values().stream()
                                        .filter(person -> person.roles().stream().anyMatch(as))
                                        .map(person ->
                                                new Colleague(
                                                        person.clinicianId(), person.displayName()))
                                        .sorted(Comparator.comparing(Colleague::name))
                                        .toList())
                .orElseGet(List::of);
    }

    /** What a colleague is called. */
    public String name(String program, UUID who) {
        return of(program, copy -> copy.name(who)).orElse("somebody no longer listed");
    }

    /** The number that pages come from and that clinicians answer to. */
    public String pagerNumber(String program) {
        return of(program, copy -> copy.program().pagerNumber()).orElse("");
    }

    /** What a clinician is on call as, in each of some programs. */
    public List<Duty> duties(UUID clinician, Collection<String> visible) {
        return database.read(handle ->
                visible.stream()
                        .sorted()
                        .flatMap(slug -> programs.find(handle, slug).stream())
                        .flatMap(copy -> duties(handle, copy, clinician))
                        .toList());
    }

    private Stream<Duty> duties(Handle handle, ProgramCopy copy, UUID clinician) {
        var now = Database.now(handle);
        var held =
                Arrays.stream(Role.values())
                        .flatMap(role -> copy.timetable().shiftAt(role, now).stream())
                        .filter(shift -> shift.clinicianId().equals(clinician))
                        .map(shift -> duty(copy, shift.role().word(), shift.to()))
                        .toList();
        return held.isEmpty() ? Stream.of(duty(copy, "", null)) : held.stream();
    }

    private static Duty duty(ProgramCopy copy, String role, Instant until) {
        var program = copy.program();
        return new Duty(program.name(), program.pagerNumber(), program.timeZone(), role, until);
    }

    private <T> Optional<T> of(String program, Function<ProgramCopy, T> what) {
        return database.read(handle -> programs.find(handle, program)).map(what);
    }
}
