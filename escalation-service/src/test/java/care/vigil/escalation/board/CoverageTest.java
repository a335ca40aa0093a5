package care.vigil.escalation.board;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.Role;
import care.vigil.program.EmergencyNumbers;
import care.vigil.program.ProgramDocument;
import care.vigil.program.Rung;
import care.vigil.timetable.PublishedShift;
import care.vigil.timetable.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final Instant NIGHT = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void namesTheRolesThatNobodyHoldsInTheOrderInWhichTheyAreAsked() {
        var coverage = Coverage.of(harbor(), timetable(Role.PRIMARY), NIGHT);

        assertThat(coverage.roles()).containsExactly("backup", "operations");
        assertThat(coverage.isWhole()).isFalse();
    }

    @Test
    void isWholeWhileEachRungAndOperationsHaveSomebody() {
        var all = timetable(Role.PRIMARY, Role.BACKUP, Role.OPERATIONS);

        assertThat(Coverage.of(harbor(), all, NIGHT).isWhole()).isTrue();
        assertThat(Coverage.of(harbor(), all, NIGHT.plusSeconds(3600)).roles())
                .containsExactly("primary", "backup", "operations");
    }

    private static Timetable timetable(Role... held) {
        return new Timetable(
                List.of(held).stream()
                        .map(role ->
                                new PublishedShift(
                                        UUID.randomUUID(),
                                        role,
                                        UUID.randomUUID(),
                                        NIGHT.minusSeconds(60),
                                        NIGHT.plusSeconds(3600)))
                        .toList());
    }

    private static ProgramDocument harbor() {
        return new ProgramDocument(
                "harbor",
                "Harbor Virtual IOP",
                "Harbor",
                ZoneId.of("America/Chicago"),
                "US",
                "+13125550100",
                "+13125550101",
                List.of("en"),
                new EmergencyNumbers("911", "988"),
                Duration.ofMinutes(10),
                Duration.ofMinutes(10),
                Duration.ofMinutes(2),
                Duration.ofSeconds(25),
                List.of(
                        new Rung(Role.PRIMARY, Duration.ZERO),
                        new Rung(Role.BACKUP, Duration.ofMinutes(4))),
                List.of(),
                Map.of());
    }
}
