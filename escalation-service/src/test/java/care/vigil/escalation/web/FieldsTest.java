package care.vigil.escalation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.vigil.escalation.machine.EmergencyTask.Called;
import care.vigil.web.problem.Problem.Flaw;
import care.vigil.web.problem.Refusal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @Test
    void aTimeIsTheLastOneThatTheProgramsClocksShowed() {
        var justAfterMidnight = Instant.parse("2026-11-24T06:10:00Z");

        assertThat(Fields.last(LocalTime.of(0, 5), CHICAGO, justAfterMidnight))
                .isEqualTo("2026-11-24T06:05:00Z");
        assertThat(Fields.last(LocalTime.of(23, 55), CHICAGO, justAfterMidnight))
                .isEqualTo("2026-11-24T05:55:00Z");
    }

    @Test
    void nothingTypedIsNoTime() {
        Instant none =
                Fields.only(sent -> sent.timeOrNull("calledAt", " ", CHICAGO, Instant.EPOCH));
        assertThat(none).isNull();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndOfEachFieldOnce() {
        var sent = new Fields();
        sent.choice("called", Called.class, "");
        sent.timeOrNull("calledAt", "soon", CHICAGO, Instant.EPOCH);
        sent.words("note", " ");

        assertThatThrownBy(() -> sent.check(List.of(flaw("calledAt"), flaw("number"))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problem().problems())
                                        .extracting(Flaw::field)
                                        .containsExactly("called", "calledAt", "note", "number"));
    }

    private static Flaw flaw(String field) {
        return new Flaw(field, "is missing");
    }
}
