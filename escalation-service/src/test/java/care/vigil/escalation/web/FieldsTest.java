package care.vigil.escalation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
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
        assertThat(Fields.timeOrNull("calledAt", " ", CHICAGO, Instant.EPOCH)).isNull();
    }
}
