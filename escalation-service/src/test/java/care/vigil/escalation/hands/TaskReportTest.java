package care.vigil.escalation.hands;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.escalation.machine.Circumstances;
import care.vigil.escalation.machine.Circumstances.Company;
import care.vigil.escalation.machine.Circumstances.Disclosed;
import care.vigil.escalation.machine.Circumstances.LocationFrom;
import care.vigil.escalation.machine.EmergencyTask.Called;
import care.vigil.escalation.machine.EmergencyTask.Result;
import care.vigil.web.problem.Problem.Flaw;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TaskReportTest {

    private static final Instant BEGAN = Instant.parse("2026-03-01T03:12:40Z");
    private static final Instant NOW = BEGAN.plusSeconds(900);
    private static final Instant THEN = BEGAN.plusSeconds(600);
    private static final UUID SOMEBODY = new UUID(0, 1);

    @Test
    void aCallNeedsItsTimeItsNumberAndANoteAndNobodyCalledNeedsTheNoteAlone() {
        assertThat(
                        flaws(
                                new TaskReport(
                                        SOMEBODY,
                                        THEN,
                                        Called.DISPATCH_LINE,
                                        THEN,
                                        "312 555 0190",
                                        "A-17",
                                        Result.WITH_SERVICES,
                                        "told them the address",
                                        List.of(Disclosed.LOCATION, Disclosed.LOCATION),
                                        LocationFrom.FILE,
                                        Company.SOMEBODY_CLOSE)))
                .isEmpty();
        assertThat(
                        flaws(
                                new TaskReport(
                                        null,
                                        THEN,
                                        Called.NOBODY,
                                        null,
                                        " ",
                                        null,
                                        Result.NOT_NEEDED,
                                        "she called back",
                                        null,
                                        null,
                                        null)))
                .isEmpty();
    }

    @Test
    void whileSomebodyIsOnTheTelephoneNoNoteIsAskedFor() {
        assertThat(
                        flaws(
                                new TaskReport(
                                        null,
                                        THEN,
                                        Called.EMERGENCY_CONTACT,
                                        THEN,
                                        "+13125550131",
                                        null,
                                        Result.CALLING,
                                        null,
                                        null,
                                        null,
                                        null)))
                .isEmpty();
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        assertThat(
                        flaws(
                                new TaskReport(
                                        null, null, null, null, null, null, null, "", null, null,
                                        null)))
                .extracting(Flaw::field)
                .containsExactly("decidedAt", "called", "result", "calledAt", "number", "note");
    }

    @Test
    void nothingIsSaidOfACallThatNobodyMade() {
        assertThat(
                        flaws(
                                new TaskReport(
                                        null,
                                        THEN,
                                        Called.NOBODY,
                                        THEN,
                                        "911",
                                        null,
                                        Result.DISPATCHED_WAITING,
                                        "waiting",
                                        List.of(Disclosed.NAME),
                                        null,
                                        null)))
                .extracting(Flaw::field)
                .containsExactly("calledAt", "number", "disclosed", "called");
    }

    @Test
    void nothingIsDecidedBeforeTheRequestAndNothingIsStillToCome() {
        assertThat(
                        flaws(
                                new TaskReport(
                                        null,
                                        BEGAN.minusSeconds(61),
                                        Called.DISPATCH_LINE,
                                        NOW.plusSeconds(1),
                                        "none",
                                        "x".repeat(101),
                                        Result.NOT_LOCATED,
                                        "x".repeat(10_001),
                                        null,
                                        LocationFrom.NOT_KNOWN,
                                        Company.NOBODY)))
                .extracting(Flaw::field)
                .containsExactly("decidedAt", "calledAt", "number", "reference", "note");
        var minuteOfTheRequest = BEGAN.minusSeconds(40);
        assertThat(
                        flaws(
                                new TaskReport(
                                        null,
                                        minuteOfTheRequest,
                                        Called.DISPATCH_LINE,
                                        minuteOfTheRequest,
                                        "312 555 0190",
                                        null,
                                        Result.NOT_LOCATED,
                                        "nobody at the address",
                                        null,
                                        LocationFrom.CONTACT,
                                        Company.NOT_KNOWN)))
                .isEmpty();
    }

    @Test
    void anOutcomeOfACallSaysWhereTheLocationCameFromAndWhoStayed() {
        var said =
                new TaskReport(
                        null,
                        THEN,
                        Called.DISPATCH_LINE,
                        THEN,
                        "312 555 0190",
                        null,
                        Result.WITH_SERVICES,
                        "taken to the hospital",
                        List.of(Disclosed.NAME, Disclosed.NAME),
                        null,
                        null);
        assertThat(flaws(said))
                .extracting(Flaw::field)
                .containsExactly("locationFrom", "stayedWith");
        assertThat(said.circumstances())
                .isEqualTo(new Circumstances(List.of(Disclosed.NAME), null, null));
    }

    private static List<Flaw> flaws(TaskReport report) {
        return report.flaws(BEGAN, NOW);
    }
}
