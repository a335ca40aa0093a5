package care.vigil.escalation.board;

import care.vigil.events.Role;
import care.vigil.program.ProgramDocument;
import care.vigil.program.Rung;
import care.vigil.timetable.Timetable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which roles of a program nobody holds: whoever is asked there next is asked in vain.
 *
 * @param programName the program as people know it
 * @param roles the empty roles, as words, in the order in which they are asked
 */
public record Coverage(String programName, List<String> roles) {

    /** The roles of the ladder, and operations, that nobody holds at an instant. */
    public static Coverage of(ProgramDocument program, Timetable timetable, Instant at) {
        var needed =
                Stream.concat(program.ladder().stream().map(Rung::role), Stream.of(Role.OPERATIONS))
                        .distinct();
        return new Coverage(
                program.shortName(),
                needed.filter(role -> timetable.at(role, at).isEmpty()).map(Role::word).toList());
    }

    /** Whether somebody holds each role. */
    public boolean isWhole() {
        return roles.isEmpty();
    }
}
