package care.vigil.timetable;

import care.vigil.events.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The published shifts of a program. Overrides and swaps are already resolved into them. */
public record Timetable(List<PublishedShift> shifts) {

    /** Copies the shifts, so that a timetable never changes. */
    public Timetable {
        shifts = List.copyOf(shifts);
    }

    /**
     * Who is on call in a role at an instant; of two that overlap, the one that started later.
     * Empty: nobody.
     */
    public Optional<UUID> at(Role role, Instant instant) {
        return shiftAt(role, instant).map(PublishedShift::clinicianId);
    }

    /** The shift that answers {@link #at}. */
    public Optional<PublishedShift> shiftAt(Role role, Instant instant) {
        return shifts.stream()
                .filter(shift -> shift.covers(role, instant))
                .max(
                        Comparator.comparing(PublishedShift::from)
                                .thenComparing(PublishedShift::shiftId));
    }
}
