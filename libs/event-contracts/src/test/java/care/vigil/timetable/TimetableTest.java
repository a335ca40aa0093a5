package care.vigil.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.vigil.events.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final UUID AVERY = UUID.randomUUID();
    private static final UUID BLAIR = UUID.randomUUID();

    private static final Timetable TIMETABLE =
            new Timetable(
                    List.of(
                            shift(Role.PRIMARY, AVERY, NOON, NOON.plusSeconds(3600)),
                            shift(
                                    Role.PRIMARY,
                                    BLAIR,
                                    NOON.plusSeconds(3600),
                                    NOON.plusSeconds(7200)),
                            shift(Role.BACKUP, BLAIR, NOON, NOON.plusSeconds(3600))));

    @Test
    void aShiftIncludesItsStartAndNotItsEnd() {
        assertThat(TIMETABLE.at(Role.PRIMARY, NOON)).contains(AVERY);
        assertThat(TIMETABLE.at(Role.PRIMARY, NOON.plusSeconds(3600).minusNanos(1)))
                .contains(AVERY);
        assertThat(TIMETABLE.at(Role.PRIMARY, NOON.plusSeconds(3600))).contains(BLAIR);
    }

    @Test
    void outsideEveryShiftNobodyIsOnCall() {
        assertThat(TIMETABLE.at(Role.PRIMARY, NOON.minusNanos(1))).isEmpty();
        assertThat(TIMETABLE.at(Role.SUPERVISOR, NOON)).isEmpty();
    }

    @Test
    void rolesDoNotMix() {
        assertThat(TIMETABLE.at(Role.BACKUP, NOON)).contains(BLAIR);
    }

    @Test
    void aShiftThatEndsBeforeItStartsIsRefused() {
        assertThatThrownBy(() -> shift(Role.PRIMARY, AVERY, NOON, NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PublishedShift shift(Role role, UUID clinician, Instant from, Instant to) {
        return new PublishedShift(UUID.randomUUID(), role, clinician, from, to);
    }
}
