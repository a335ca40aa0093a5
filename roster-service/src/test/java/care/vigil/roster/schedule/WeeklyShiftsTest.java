package care.vigil.roster.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.Role;
import care.vigil.program.ProgramDocument;
import care.vigil.roster.Examples;
import care.vigil.roster.program.DocumentReader;
import care.vigil.timetable.PublishedShift;
import care.vigil.timetable.Timetable;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyShiftsTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final UUID ANA = new UUID(0, 1);
    private static final UUID BO = new UUID(0, 2);
    private static final UUID CY = new UUID(0, 3);
    private static final Map<String, UUID> IDS = Map.of("ana", ANA, "bo", BO, "cy", CY);

    @Test
    void eachTakesAWeekInTurnFromHandOffToHandOff() {
        var timetable = timetable("MONDAY", "08:00", "2026-11-02", "2026-11-02T00:00", 40);

        assertThat(timetable.at(Role.PRIMARY, wall("2026-11-02T08:00"))).contains(ANA);
        assertThat(timetable.at(Role.PRIMARY, wall("2026-11-09T07:59"))).contains(ANA);
        assertThat(timetable.at(Role.PRIMARY, wall("2026-11-09T08:00"))).contains(BO);
        assertThat(timetable.at(Role.PRIMARY, wall("2026-11-16T08:00"))).contains(CY);
        assertThat(timetable.at(Role.PRIMARY, wall("2026-11-23T08:00"))).contains(ANA);
    }

    @Test
    void nobodyIsOnCallBeforeTheRotationStarts() {
        var timetable = timetable("MONDAY", "08:00", "2026-11-02", "2026-10-20T00:00", 20);

        assertThat(timetable.at(Role.PRIMARY, wall("2026-11-02T07:59"))).isEmpty();
        assertThat(timetable.at(Role.PRIMARY, wall("2026-11-02T08:00"))).contains(ANA);
    }

    @Test
    void theWeekInWhichClocksGoBackIsAnHourLongerAndHandsOffAtTheSameWallTime() {
        // Clocks went back on 1 November 2026 at 02:00.
        var shift = shiftAt(timetable("MONDAY", "08:00", "2026-01-05", "2026-10-25T00:00", 20));
        var week = shift.apply(wall("2026-10-28T12:00"));

        assertThat(Duration.between(week.from(), week.to())).isEqualTo(Duration.ofHours(169));
        assertThat(week.to()).isEqualTo(Instant.parse("2026-11-02T14:00:00Z"));
    }

    @Test
    void theWeekInWhichClocksGoForwardIsAnHourShorter() {
        // Clocks went forward on 8 March 2026 at 02:00.
        var shift = shiftAt(timetable("MONDAY", "08:00", "2026-01-05", "2026-03-01T00:00", 20));
        var week = shift.apply(wall("2026-03-04T12:00"));

        assertThat(Duration.between(week.from(), week.to())).isEqualTo(Duration.ofHours(167));
        assertThat(week.to()).isEqualTo(Instant.parse("2026-03-09T13:00:00Z"));
    }

    @Test
    void aHandOffInTheHourThatIsSkippedHappensAsLateAsItWouldHave() {
        var timetable = timetable("SUNDAY", "02:30", "2026-01-04", "2026-02-25T00:00", 30);
        var handOff = Instant.parse("2026-03-08T08:30:00Z");

        assertThat(timetable.shifts()).extracting(PublishedShift::from).contains(handOff);
    }

    @Test
    void aHandOffInTheHourThatIsRepeatedHappensTheFirstTime() {
        var timetable = timetable("SUNDAY", "01:30", "2026-01-04", "2026-10-20T00:00", 30);
        var handOff = Instant.parse("2026-11-01T06:30:00Z");

        assertThat(timetable.shifts()).extracting(PublishedShift::from).contains(handOff);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:00", "01:30", "02:00", "02:30", "03:00", "08:00", "23:59"})
    void aYearOfShiftsHasNeitherGapNorOverlap(String handOffTime) {
        for (var day : List.of("SATURDAY", "SUNDAY", "MONDAY")) {
            var shifts =
                    timetable(day, handOffTime, startOn(day), "2026-01-12T00:00", 366).shifts();
            for (int i = 1; i < shifts.size(); i++) {
                assertThat(shifts.get(i).from()).isEqualTo(shifts.get(i - 1).to());
                assertThat(shifts.get(i).clinicianId())
                        .isNotEqualTo(shifts.get(i - 1).clinicianId());
            }
            assertThat(shifts.getFirst().from()).isBeforeOrEqualTo(wall("2026-01-12T00:00"));
            assertThat(shifts.getLast().to()).isAfterOrEqualTo(wall("2027-01-12T00:00"));
        }
    }

    @Test
    void aWindowOfAnyLengthAnywhereIsCoveredAndShiftsKeepTheirIds() {
        var start = wall("2026-03-07T00:00");
        for (int hours = 0; hours < 72; hours++) {
            var from = start.plus(Duration.ofHours(hours));
            var one = resolver("SUNDAY", "02:30", "2026-01-04").between(from, from.plusSeconds(1));
            assertThat(new Timetable(one).at(Role.PRIMARY, from)).as("at %s", from).isPresent();
            assertThat(timetable("SUNDAY", "02:30", "2026-01-04", "2026-03-01T00:00", 30).shifts())
                    .containsAll(one);
        }
    }

    private static String startOn(String day) {
        return switch (day) {
            case "SATURDAY" -> "2026-01-03";
            case "SUNDAY" -> "2026-01-04";
            default -> "2026-01-05";
        };
    }

    private static Function<Instant, PublishedShift> shiftAt(Timetable table) {
        return at -> table.shiftAt(Role.PRIMARY, at).orElseThrow();
    }

    private static Timetable timetable(
            String day, String time, String startsOn, String from, int days) {
        var begin = wall(from);
        return new Timetable(
                resolver(day, time, startsOn).between(begin, begin.plus(Duration.ofDays(days))));
    }

    private static WeeklyShifts resolver(String day, String time, String startsOn) {
        return new WeeklyShifts(program(day, time, startsOn), IDS);
    }

    private static ProgramDocument program(String day, String time, String startsOn) {
        var document = Examples.document("harbor");
        var rotations = (ArrayNode) document.get("rotations");
        while (rotations.size() > 1) {
            rotations.remove(1);
        }
        var rotation = (ObjectNode) rotations.get(0);
        rotation.put("handOffDay", day).put("handOffTime", time).put("startsOn", startsOn);
        rotation.putArray("clinicians").add("ana").add("bo").add("cy");
        return DocumentReader.read(document).program();
    }

    private static Instant wall(String time) {
        return LocalDateTime.parse(time).atZone(CHICAGO).toInstant();
    }
}
