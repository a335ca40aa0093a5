package care.vigil.escalation.board;

import care.vigil.events.Role;
import care.vigil.program.ProgramDocument;
import care.vigil.timetable.Timetable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * How a program is served right now: what is late in it, and who is on call.
 *
 * @param rosterAsOf how fresh the roster is by which this is judged; null without one
 */
public record ProgramState(
        String name,
        ZoneId zone,
        Instant at,
        Figures figures,
        List<Seat> seats,
        Instant rosterAsOf) {

    /**
     * What is counted over a program's open cases.
     *
     * @param unowned cases without an owner
     * @param overdue cases whose deadline passed more than two seconds ago
     * @param held cases that could not be decided and were put off
     * @param unsentSince when the oldest page was asked for that the carrier has not taken; null
     *     when there is none
     */
    public record Figures(int open, int unowned, int overdue, int held, Instant unsentSince) {
        /** Of a program without open cases. */
        public static final Figures NONE = new Figures(0, 0, 0, 0, null);
    }

    /**
     * A role, and who holds it.
     *
     * @param name null when nobody does
     * @param until the end of that shift; null without one
     */
    public record Seat(String role, String name, Instant until) {}

    /** The state of a program at an instant. */
    public static ProgramState of(
            ProgramDocument program,
            Timetable timetable,
            Function<UUID, String> names,
            Instant rosterAsOf,
            Figures figures,
            Instant at) {
        return new ProgramState(
                program.name(),
                program.timeZone(),
                at,
                figures,
                Arrays.stream(Role.values()).map(role -> seat(role, timetable, names, at)).toList(),
                rosterAsOf);
    }

    private static Seat seat(
            Role role, Timetable timetable, Function<UUID, String> names, Instant at) {
        return timetable
                .shiftAt(role, at)
                .map(shift -> new Seat(role.word(), names.apply(shift.clinicianId()), shift.to()))
                .orElseGet(() -> new Seat(role.word(), null, null));
    }

    /** Whether a page has waited longer than any carrier should take. */
    public boolean isPageLate() {
        return Tiles.isPageLate(figures.unsentSince(), at);
    }

    /** Whether the roster is older than two of its regular announcements. */
    public boolean isRosterOld() {
        return Tiles.isRosterOld(rosterAsOf, at);
    }
}
