package care.vigil.roster.schedule;

import care.vigil.events.EventIds;
import care.vigil.program.ProgramDocument;
import care.vigil.program.Rotation;
import care.vigil.timetable.PublishedShift;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Resolves a program's rotations. A shift ends where the next begins, at the same instant, so a
 * week of 167 or 169 hours has neither a gap nor an overlap.
 */
public final class WeeklyShifts {

    private final ProgramDocument program;
    private final Map<String, UUID> clinicians;

    /** With the ids of the clinicians by handle; shifts of unknown handles are left out. */
    public WeeklyShifts(ProgramDocument program, Map<String, UUID> clinicians) {
        this.program = program;
        this.clinicians = Map.copyOf(clinicians);
    }

    /** Whole shifts that touch the time from an instant (inclusive) to another (exclusive). */
    public List<PublishedShift> between(Instant from, Instant to) {
        return program.rotations().stream()
                .flatMap(rotation -> between(rotation, from, to))
                .toList();
    }

    private Stream<PublishedShift> between(Rotation rotation, Instant from, Instant to) {
        long first = Math.max(0, weekOf(rotation, from));
        long last = weekOf(rotation, to.minusNanos(1));
        return LongStream.rangeClosed(first, last)
                .mapToObj(week -> shift(rotation, week))
                .flatMap(List::stream);
    }

    private List<PublishedShift> shift(Rotation rotation, long week) {
        var turn = Math.floorMod(week, rotation.clinicians().size());
        var clinician = clinicians.get(rotation.clinicians().get(turn));
        if (clinician == null) {
            return List.of();
        }
        var from = handOff(rotation, week);
        var id = EventIds.of("shift", program.slug(), rotation.role().word(), clinician, from);
        return List.of(
                new PublishedShift(
                        id, rotation.role(), clinician, from, handOff(rotation, week + 1)));
    }

    /** The week whose shift covers an instant; negative before the rotation starts. */
    private long weekOf(Rotation rotation, Instant instant) {
        var date = instant.atZone(zone()).toLocalDate();
        long week = Math.floorDiv(ChronoUnit.DAYS.between(rotation.startsOn(), date), 7);
        return instant.isBefore(handOff(rotation, week)) ? week - 1 : week;
    }

    /**
     * A wall time that a clock change skips is taken as late as it would have been; one that it
     * repeats is taken the first time.
     */
    private Instant handOff(Rotation rotation, long week) {
        return rotation.startsOn()
                .plusWeeks(week)
                .atTime(rotation.handOffTime())
                .atZone(zone())
                .toInstant();
    }

    private ZoneId zone() {
        return program.timeZone();
    }
}
