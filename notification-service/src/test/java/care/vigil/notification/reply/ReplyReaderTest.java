package care.vigil.notification.reply;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.notification.page.PageCode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
                "\"1\""
            })
    void acceptsForgivingOfCaseSpacesAndPunctuation(String words) {
        assertThat(ReplyReader.read(words, List.of(K7X4))).isEqualTo(new Meaning.Accept(K7X4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2 K7X4", "2k7x4", "decline", "Declined K7X4"})
    void declinesLikewise(String words) {
        assertThat(ReplyReader.read(words, List.of(K7X4))).isEqualTo(new Meaning.Decline(K7X4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "ok",
                "yes",
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
        assertThat(ReplyReader.read(words, List.of(K7X4))).isEqualTo(new Meaning.NotUnderstood());
    }

    @Test
    void aBareAnswerIsAmbiguousWhileSeveralPagesAreOpenHoweverOftenItComes() {
        assertThat(ReplyReader.read("1", List.of(K7X4, M3P9))).isEqualTo(new Meaning.Ambiguous());
        assertThat(ReplyReader.read("1 m3p9", List.of(K7X4, M3P9)))
                .isEqualTo(new Meaning.Accept(M3P9));
    }

    @Test
    void aPageThatWasStoodDownIsAnsweredOnlyWhenNoneIsOpen() {
        assertThat(ReplyReader.read("1", List.of(K7X4, OVER))).isEqualTo(new Meaning.Accept(K7X4));
        assertThat(ReplyReader.read("1", List.of(OVER))).isEqualTo(new Meaning.Accept(OVER));
        assertThat(ReplyReader.read("1 Q2W8", List.of(K7X4, OVER)))
                .isEqualTo(new Meaning.Accept(OVER));
    }

    @Test
    void theCodeOfAnotherIsNotOurs() {
        assertThat(ReplyReader.read("1 M3P9", List.of(K7X4))).isEqualTo(new Meaning.UnknownCode());
    }

    @Test
    void nothingAskedNothingAccepted() {
        assertThat(ReplyReader.read("1", List.of())).isEqualTo(new Meaning.NothingOpen());
    }

    @Test
    void aLongerCodeThatEndsLikeAnotherIsItself() {
        var longer = page("AK7X4", true);
        assertThat(ReplyReader.read("1 AK7X4", List.of(K7X4, longer)))
                .isEqualTo(new Meaning.Accept(longer));
    }

    private static AskedPage page(String code, boolean open) {
        return new AskedPage(new UUID(0, code.hashCode()), new PageCode(code), open);
    }
}
