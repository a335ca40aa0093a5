package care.vigil.program;

import care.vigil.events.Role;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A weekly rotation in the program's wall time: each clinician in turn is on call from one hand-off
 * to the next.
 *
 * @param clinicians handles, in turn; the first takes the week that {@code startsOn} begins
 * @param startsOn a date that falls on {@code handOffDay}
 */
public record Rotation(
        Role role,
        List<String> clinicians,
        DayOfWeek handOffDay,
        LocalTime handOffTime,
        LocalDate startsOn) {}
