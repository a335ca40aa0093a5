package care.vigil.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.notification.page.PageCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerWordsTest {

    private static final PageCode K7X4 = new PageCode("K7X4");
    private static final PageCode M3P9 = new PageCode("M3P9");

    @Test
    void everyoneElseHearsWhoHasIt() {
        assertThat(AnswerWords.sms(new Answer.SomebodyHasIt(K7X4, "Mara Lindqvist")))
                .isEqualTo("Mara Lindqvist has K7X4. No action needed.");
    }

    @Test
    void whatIsNotAcceptedSaysSoFirstAndNamesTheExactWords() {
        assertThat(AnswerWords.sms(new Answer.NotUnderstood(List.of(K7X4))))
                .isEqualTo("NOT accepted. To accept, reply 1 K7X4.");
        assertThat(AnswerWords.sms(new Answer.Which(List.of(K7X4, M3P9))))
                .isEqualTo("NOT accepted: you have 2 pages. Reply 1 K7X4 or 1 M3P9.");
    }

    @Test
    void notKnownYetIsNeverCalledAccepted() {
        assertThat(AnswerWords.sms(new Answer.NotYet(K7X4)))
                .startsWith("NOT recorded yet")
                .doesNotContain("You have it");
        assertThat(AnswerWords.spoken(new Answer.NotYet(K7X4))).doesNotContain("You have it");
    }

    @Test
    void aStrangerIsToldWhomToCall() {
        var stranger = new Answer.Stranger("+13125550100", "911", "988");
        assertThat(AnswerWords.sms(stranger)).contains("911", "988", "+13125550100");
        assertThat(AnswerWords.spoken(stranger)).contains("9 1 1", "9 8 8");
    }
}
