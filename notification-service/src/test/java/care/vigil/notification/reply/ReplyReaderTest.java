package care.vigil.notification.reply;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.notification.page.PageCode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {

    private static final AskedPage K7X4 = page("K7X4", true);
    private static final AskedPage M3P9 = page("M3P9", true);
    private static final AskedPage OVER = page("Q2W8", false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                " 1 ",
                "1.",
                "1!",
                "ack",
                "ACK",
                "Accept",
                "accepted",
                "acknowledge",
                "1️⃣",
                "１",
                "I accept",
                "accept it please",
                "1 K7X4",
                "1K7X4",
                "k7x4 1",
                "ack k7x4",
                "accept-K7X4",
                "accept k7 x4",
                "1, K7X4.",
                "\"1\"",
                "yes",
                "Yes!",
                "K7X4 yes",
                "K7X41"
            })
    void acceptsForgivingOfCaseSpacesAndPunctuation(String words) {
        assertThat(read(words, List.of(K7X4))).isEqualTo(new Meaning.Said(Verb.ACCEPT, K7X4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2 K7X4", "2k7x4", "decline", "Declined K7X4", "no", "No, K7X4"})
    void declinesLikewise(String words) {
        assertThat(read(words, List.of(K7X4))).isEqualTo(new Meaning.Said(Verb.DECLINE, K7X4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "ok",
                "yes no",
                "on my way",
                "11",
                "12",
                "1 2",
                "don't accept",
                "not 1",
                "who is this",
                "K7X4",
                "I'm driving, will reply later",
                "👍",
                "3",
                "1 minute",
                "accept or decline?"
            })
    void acceptsNothingThatMightMeanSomethingElse(String words) {
        assertThat(read(words, List.of(K7X4))).isEqualTo(new Meaning.NotUnderstood());
    }

    @Test
    void aBareAnswerIsAmbiguousWhileSeveralPagesAreOpenHoweverOftenItComes() {
        assertThat(read("1", List.of(K7X4, M3P9)))
                .isEqualTo(new Meaning.Ambiguous(Verb.ACCEPT, List.of(K7X4, M3P9)));
        assertThat(read("1 m3p9", List.of(K7X4, M3P9)))
                .isEqualTo(new Meaning.Said(Verb.ACCEPT, M3P9));
    }

    @Test
    void aPageThatWasStoodDownIsAnsweredOnlyWhenNoneIsOpen() {
        assertThat(read("1", List.of(K7X4, OVER))).isEqualTo(new Meaning.Said(Verb.ACCEPT, K7X4));
        assertThat(read("1", List.of(OVER))).isEqualTo(new Meaning.Said(Verb.ACCEPT, OVER));
        assertThat(read("1 Q2W8", List.of(K7X4, OVER)))
                .isEqualTo(new Meaning.Said(Verb.ACCEPT, OVER));
    }

    @Test
    void theCodeOfAnotherIsNotOurs() {
        assertThat(read("1 M3P9", List.of(K7X4))).isEqualTo(new Meaning.UnknownCode());
    }

    @Test
    void nothingAskedNothingAccepted() {
        assertThat(read("1", List.of())).isEqualTo(new Meaning.NothingOpen());
    }

    @Test
    void aLongerCodeThatEndsLikeAnotherIsItself() {
        var longer = page("AK7X4", true);
        assertThat(read("1 AK7X4", List.of(K7X4, longer)))
                .isEqualTo(new Meaning.Said(Verb.ACCEPT, longer));
    }

    @Test
    void whoWasJustAskedForACodeIsNotTakenAtABareWordEvenWhenOnePageIsLeft() {
        assertThat(ReplyReader.read("1", List.of(K7X4), true))
                .isEqualTo(new Meaning.Ambiguous(Verb.ACCEPT, List.of(K7X4)));
        assertThat(ReplyReader.read("1 K7X4", List.of(K7X4), true))
                .isEqualTo(new Meaning.Said(Verb.ACCEPT, K7X4));
    }

    @ParameterizedTest
    @CsvSource({
        "C, REACHED",
        "c., REACHED",
        "contacted, REACHED",
        "contact made, REACHED",
        "reached, REACHED",
        "I reached the patient, REACHED",
        "c-k7x4, REACHED",
        "K7X4 C, REACHED",
        "ck7x4, REACHED",
        "reached K7X4, REACHED",
        "X, NOT_REACHED",
        "can't reach, NOT_REACHED",
        "can’t reach, NOT_REACHED",
        "cannot reach the patient, NOT_REACHED",
        "could not reach K7X4, NOT_REACHED",
        "not reached, NOT_REACHED",
        "I have not reached the patient, NOT_REACHED",
        "x k7x4, NOT_REACHED",
        "P, PASS",
        "pass, PASS",
        "pass it on, PASS",
        "k7x4 pass, PASS",
        "E, EMERGENCY",
        "Emergency!, EMERGENCY",
        "E K7X4, EMERGENCY"
    })
    void theOwnerIsUnderstood(String words, Verb verb) {
        var mine = owned("K7X4", false);
        assertThat(read(words, List.of(mine))).isEqualTo(new Meaning.Said(verb, mine));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contact",
                "please contact the patient",
                "contact K7X4",
                "reached?",
                "Reached K7X4?",
                "C?",
                "¿C",
                "not reached?",
                "pass?",
                "emergency?",
                "1?",
                "no?"
            })
    void nothingIsRecordedThatWasOnlyAsked(String words) {
        assertThat(read(words, List.of(owned("K7X4", false))))
                .isEqualTo(new Meaning.NotUnderstood());
        assertThat(read(words, List.of(K7X4))).isEqualTo(new Meaning.NotUnderstood());
    }

    @Test
    void aBareWordOfAnOwnerMeansTheOneCaseThatIsNotReached() {
        var reached = owned("M3P9", true);
        var mine = owned("K7X4", false);
        assertThat(read("C", List.of(reached, mine)))
                .isEqualTo(new Meaning.Said(Verb.REACHED, mine));
        assertThat(read("P", List.of(reached, mine)))
                .isEqualTo(new Meaning.Ambiguous(Verb.PASS, List.of(reached, mine)));
        assertThat(read("P M3P9", List.of(reached, mine)))
                .isEqualTo(new Meaning.Said(Verb.PASS, reached));
        var two = List.of(mine, owned("Q2W8", false));
        assertThat(read("C", two)).isEqualTo(new Meaning.Ambiguous(Verb.REACHED, two));
    }

    @Test
    void twoPagesOfOneCaseAreOneCase() {
        var mine = owned("K7X4", false);
        var task =
                new AskedPage(
                        new UUID(0, 9),
                        mine.escalationId(),
                        new PageCode("M3P9"),
                        false,
                        true,
                        false);
        assertThat(read("C", List.of(mine, task))).isEqualTo(new Meaning.Said(Verb.REACHED, mine));
    }

    @Test
    void anOwnerWhoIsAlsoAskedToTakeTheEmergencyTaskKnowsTheCaseByThePageTheyTook() {
        var mine = owned("K7X4", false);
        var task =
                new AskedPage(
                        new UUID(7, 7),
                        mine.escalationId(),
                        new PageCode("M3P9"),
                        true,
                        true,
                        false);
        assertThat(read("C", List.of(task, mine))).isEqualTo(new Meaning.Said(Verb.REACHED, mine));
        assertThat(read("1", List.of(task, mine))).isEqualTo(new Meaning.Said(Verb.ACCEPT, task));
    }

    @Test
    void anOwnedCaseAndAnOpenPageAreTwoThingsToAnEmergencyAndOneToEachOtherWord() {
        var mine = owned("Q2W8", false);
        var both = List.of(K7X4, mine);
        assertThat(read("E", both)).isEqualTo(new Meaning.Ambiguous(Verb.EMERGENCY, both));
        assertThat(read("C", both)).isEqualTo(new Meaning.Said(Verb.REACHED, mine));
        assertThat(read("1", both)).isEqualTo(new Meaning.Said(Verb.ACCEPT, K7X4));
    }

    @Test
    void whoMayHaveTheCaseWithoutOurKnowingIsHeard() {
        assertThat(read("C", List.of(K7X4))).isEqualTo(new Meaning.Said(Verb.REACHED, K7X4));
        assertThat(read("C", List.of())).isEqualTo(new Meaning.NothingOpen());
    }

    @Test
    void anOwnerWhoWasNeverPagedNeedsNoCode() {
        var mine = new AskedPage(null, new UUID(1, 1), null, false, true, false);
        assertThat(read("C", List.of(mine))).isEqualTo(new Meaning.Said(Verb.REACHED, mine));
        assertThat(read("1", List.of(mine))).isEqualTo(new Meaning.NothingOpen());
    }

    @Test
    void noFromWhoHasTheCaseIsNotADecline() {
        assertThat(read("no", List.of(owned("K7X4", false))))
                .isEqualTo(new Meaning.NotUnderstood());
    }

    @Test
    void nineAsksToBeToldAgain() {
        assertThat(read("9", List.of(K7X4, M3P9))).isEqualTo(new Meaning.AskedAgain());
        assertThat(read("9 K7X4", List.of(K7X4))).isEqualTo(new Meaning.AskedAgain());
        assertThat(read("9?", List.of(K7X4))).isEqualTo(new Meaning.AskedAgain());
    }

    private static Meaning read(String words, List<AskedPage> pages) {
        return ReplyReader.read(words, pages, false);
    }

    private static AskedPage owned(String code, boolean reached) {
        return page(code, false, true, reached);
    }

    private static AskedPage page(String code, boolean open) {
        return page(code, open, false, false);
    }

    private static AskedPage page(String code, boolean open, boolean owned, boolean reached) {
        var id = new UUID(0, code.hashCode());
        return new AskedPage(id, id, new PageCode(code), open, owned, reached);
    }
}
