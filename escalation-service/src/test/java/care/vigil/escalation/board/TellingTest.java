package care.vigil.escalation.board;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.escalation.machine.CaseEvent;
import care.vigil.escalation.machine.Disposition;
import care.vigil.escalation.machine.Seat;
import care.vigil.events.PageReason;
import care.vigil.events.PatientTextTemplate;
import care.vigil.events.Role;
import care.vigil.events.Via;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TellingTest {

    private static final Instant AT = Instant.parse("2026-03-01T03:12:00Z");
    private static final UUID ANA = new UUID(0, 1);
    private static final UUID PAGE = new UUID(1, 1);
    private static final Seat PRIMARY = new Seat(0, Role.PRIMARY, null, null);

    private final Telling telling = new Telling(Map.of(ANA, "Ana")::get);

    @Test
    void aPageIsToldWithItsPersonAndRound() {
        assertThat(telling.tell(paged(1, PageReason.CRISIS))).isEqualTo("Ana is paged as primary.");
        assertThat(telling.tell(paged(3, PageReason.CRISIS)))
                .isEqualTo("Ana is paged again (3) as primary.");
        assertThat(telling.tell(paged(1, PageReason.NOBODY_ON_CALL)))
                .isEqualTo("Ana is paged as primary, because nobody is on call.");
    }

    @Test
    void theCarriersWordNamesWhomItWasAbout() {
        telling.tell(paged(1, PageReason.CRISIS));
        assertThat(telling.tell(new CaseEvent.PageHandedOver(AT, PAGE, 1, Via.CALL)))
                .isEqualTo("The carrier has taken the call to Ana.");
    }

    @Test
    void whatWasSaidToThePatientIsToldWithoutWords() {
        assertThat(
                        telling.tell(
                                new CaseEvent.PatientTold(
                                        AT, PatientTextTemplate.CLINICIAN_HAS_IT, AT)))
                .isEqualTo("The patient is texted: clinician has it.");
    }

    @Test
    void theEndIsToldWithItsDisposition() {
        assertThat(
                        telling.tell(
                                new CaseEvent.CaseClosed(
                                        AT, ANA, Disposition.SAFE_WITH_PLAN, null, ANA)))
                .isEqualTo("Ana closed the case: safe, with a plan.");
    }

    private static CaseEvent.Paged paged(int round, PageReason reason) {
        return new CaseEvent.Paged(AT, PRIMARY, PAGE, ANA, Role.PRIMARY, round, reason);
    }
}
