package care.vigil.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.notification.page.PageCode;
import care.vigil.program.EmergencyNumbers;
import java.util.List;
import java.util.stream.IntStream;
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
        assertThat(AnswerWords.sms(new Answer.NotUnderstood(List.of(K7X4), List.of())))
                .isEqualTo("NOT accepted. To accept, reply 1 K7X4.");
        assertThat(AnswerWords.sms(new Answer.Which("1", List.of(K7X4, M3P9))))
                .isEqualTo("NOT accepted: you have 2 pages. Reply 1 K7X4 or 1 M3P9.");
    }

    @Test
    void aSeventhCodeIsListedAndWhatCannotBeListedIsCounted() {
        assertThat(AnswerWords.sms(new Answer.Which("1", codes(6))))
                .startsWith("NOT accepted: you have 6 pages. Reply 1 A222 or 1 B222 or ")
                .contains("1 F222");
        assertThat(AnswerWords.sms(new Answer.Which("1", codes(7))))
                .isEqualTo(
                        "NOT accepted: you have 7 pages. Reply 1 and one of these codes: A222, B222, C222, D222, E222, F222, G222.");
        assertThat(AnswerWords.sms(new Answer.NotUnderstood(codes(7), codes(7))))
                .contains("To accept, reply 1 and one of these codes: A222", "G222.")
                .contains("You have A222", "G222: reply C");
        assertThat(AnswerWords.sms(new Answer.Overview(codes(26), List.of())))
                .contains("Z222, A223, and 2 more in Vigil");
    }

    /** So many different codes. */
    private static List<PageCode> codes(int count) {
        return IntStream.range(0, count)
                .mapToObj(n ->
                        new PageCode(
                                "ABCDEFGHJKLMNPQRTUVWXYZ".charAt(n % 23) + "22" + (2 + n / 23)))
                .toList();
    }

    @Test
    void notKnownYetIsNeverCalledAccepted() {
        assertThat(AnswerWords.sms(new Answer.NotYet(K7X4, "1 K7X4")))
                .startsWith("NOT recorded yet")
                .doesNotContain("You have it");
        assertThat(AnswerWords.spoken(new Answer.NotYet(K7X4, "1 K7X4")))
                .doesNotContain("You have it");
    }

    @Test
    void aStrangerIsToldWhomToCall() {
        var stranger = stranger(new EmergencyNumbers("911", "988"));
        assertThat(AnswerWords.sms(stranger))
                .contains("911", "988", "+13125550100", "staff on call", "personal de guardia");
        assertThat(AnswerWords.spoken(stranger)).contains("9 1 1", "9 8 8");
    }

    @Test
    void aStrangerOfWhomNobodyKnowsWhereTheyAreIsToldNoNumberButOurs() {
        var stranger = stranger(null);
        assertThat(AnswerWords.sms(stranger))
                .contains("Call your local emergency number. To reach", "+13125550100")
                .doesNotContain("{", "Crisis line");
        assertThat(AnswerWords.spoken(stranger))
                .contains("call your local emergency number now")
                .doesNotContain("{", "Crisis line");
    }

    private static Answer.Stranger stranger(EmergencyNumbers numbers) {
        return new Answer.Stranger("+13125550100", numbers, List.of("en", "es"));
    }

    @Test
    void theOwnerIsShownEveryWordThatCanBeSaid() {
        assertThat(AnswerWords.sms(new Answer.NotUnderstood(List.of(), List.of(K7X4))))
                .isEqualTo(
                        "NOT accepted. You have K7X4: reply C K7X4 when you have reached the patient, X K7X4 if you cannot, P K7X4 to pass it on, E K7X4 in an emergency.")
                .hasSizeLessThan(160);
        assertThat(AnswerWords.sms(new Answer.Which("C", List.of(K7X4, M3P9))))
                .isEqualTo("NOT accepted: you have 2 cases. Reply C K7X4 or C M3P9.");
    }

    @Test
    void everyAnswerHasATextAndAVoice() {
        for (var answer : everyAnswer()) {
            assertThat(AnswerWords.sms(answer)).isNotBlank().doesNotContain("null");
            assertThat(AnswerWords.spoken(answer))
                    .isNotBlank()
                    .doesNotContain("null", "http", "K7X4");
        }
    }

    @Test
    void theTaskIsNeverCalledTheCase() {
        assertThat(AnswerWords.sms(new Answer.TaskIsYours(K7X4, "http://localhost/mine")))
                .startsWith("You have the emergency task: K7X4.");
        assertThat(AnswerWords.sms(new Answer.SomebodyHasTask(K7X4, "Theo Bright")))
                .isEqualTo("Theo Bright has the emergency task K7X4. No action needed.");
    }

    private static List<Answer> everyAnswer() {
        var open = List.of(K7X4);
        return List.of(
                new Answer.YouHaveIt(K7X4, "http://localhost/mine"),
                new Answer.YouHaveIt(null, "http://localhost/mine"),
                new Answer.TaskIsYours(K7X4, "http://localhost/mine"),
                new Answer.SomebodyHasIt(K7X4, "Theo Bright"),
                new Answer.SomebodyHasTask(K7X4, "Theo Bright"),
                new Answer.TaskSettled(K7X4),
                new Answer.MessageRead(K7X4),
                new Answer.Declined(K7X4, null),
                new Answer.Declined(K7X4, "Theo Bright"),
                new Answer.DeclinedByOwner(K7X4),
                new Answer.Noted(K7X4),
                new Answer.ContactRecorded(null),
                new Answer.NotReachedRecorded(K7X4),
                new Answer.Passed(K7X4),
                new Answer.EmergencyOpened(K7X4),
                new Answer.NotTheOwner(K7X4, null),
                new Answer.NotTheOwner(K7X4, "Theo Bright"),
                new Answer.Closed(K7X4),
                new Answer.NotYours(K7X4),
                new Answer.NotYet(K7X4, "1 K7X4"),
                new Answer.Which("1", open),
                new Answer.UnknownCode(open, List.of()),
                new Answer.NotUnderstood(open, open),
                new Answer.NothingOpen(),
                new Answer.Overview(open, open),
                stranger(new EmergencyNumbers("911", "988")));
    }
}
