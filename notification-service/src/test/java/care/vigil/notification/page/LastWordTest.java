package care.vigil.notification.page;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.CarrierWord.Word;
import care.vigil.notification.page.Attempt.State;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LastWordTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    SMS,  -,           SENT
                    SMS,  QUEUED,      SENT
                    SMS,  SENT,        SENT
                    SMS,  DELIVERED,   DELIVERED
                    SMS,  UNDELIVERED, NOT_DELIVERED
                    SMS,  FAILED,      NOT_DELIVERED
                    CALL, -,           RINGING
                    CALL, RINGING,     RINGING
                    CALL, IN_PROGRESS, PICKED_UP
                    CALL, COMPLETED,   NO_KEY
                    CALL, BUSY,        BUSY
                    CALL, NO_ANSWER,   NO_ANSWER
                    CALL, FAILED,      NOT_PUT_THROUGH
                    CALL, CANCELED,    TAKEN_BACK
                    """)
    void anAcceptedAttemptIsToldAsTheCarrierSaysIt(
            Channel channel, CarrierStatus status, Word word) {
        assertThat(LastWord.of(channel, State.ACCEPTED, status, false)).contains(word);
    }

    @Test
    void onlyAKeyIsToldAsAKey() {
        assertThat(LastWord.of(Channel.CALL, State.ACCEPTED, CarrierStatus.COMPLETED, true))
                .contains(Word.KEY_PRESSED);
        for (var status : CarrierStatus.values()) {
            assertThat(LastWord.of(Channel.CALL, State.ACCEPTED, status, false))
                    .isNotEqualTo(LastWord.of(Channel.CALL, State.ACCEPTED, status, true));
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void whatHasNotLeftOrIsUnknownIsNotTold(State state) {
        var told = EnumSet.of(State.ACCEPTED, State.REFUSED, State.TROUBLED);
        assertThat(LastWord.of(Channel.SMS, state, null, false).isPresent())
                .isEqualTo(told.contains(state));
    }
}
