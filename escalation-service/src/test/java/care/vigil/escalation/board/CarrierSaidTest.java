package care.vigil.escalation.board;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.CarrierWord;
import care.vigil.events.CarrierWord.Word;
import care.vigil.events.Via;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CarrierSaidTest {

    private static final UUID PAGE = new UUID(0, 1);
    private static final PageView SHOWN =
            new PageView(PAGE, "Ana", "primary", 1, Instant.EPOCH, "no answer yet");

    @Test
    void aPageIsToldByEachWayTheTextFirst() {
        var said = said(new CarrierWord(PAGE, Via.CALL, Word.BUSY), text(Word.SENT));
        assertThat(said.about(SHOWN)).isEqualTo("text: on its way; call: busy");
    }

    @Test
    void aPageOfWhichNothingIsKnownIsToldWithoutWords() {
        assertThat(CarrierSaid.NOTHING.about(SHOWN)).isEmpty();
        var another = new CarrierWord(new UUID(0, 2), Via.SMS, Word.SENT);
        assertThat(said(another).about(SHOWN)).isEmpty();
    }

    @Test
    void deliveredIsNeverSeen() {
        assertThat(said(text(Word.DELIVERED)).about(SHOWN))
                .isEqualTo("text: delivered to the phone, which does not say that anybody saw it");
    }

    @ParameterizedTest
    @EnumSource(Word.class)
    void noWordIsACode(Word word) {
        assertThat(said(text(word)).about(SHOWN)).matches("text: [a-z, ]+");
    }

    private static CarrierWord text(Word word) {
        return new CarrierWord(PAGE, Via.SMS, word);
    }

    private static CarrierSaid said(CarrierWord... known) {
        return CarrierSaid.of(List.of(known));
    }
}
