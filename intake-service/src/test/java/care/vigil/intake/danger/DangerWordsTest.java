package care.vigil.intake.danger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DangerWordsTest {

    private static final long SEED = 20261124;
    private static final int MISSPELLINGS = 2_000;

    private final DangerWords words = DangerWords.known();

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyPhraseIsFoundAsItIsWritten(String language) {
        assertThat(DangerWords.seeds(language)).hasSizeGreaterThan(50).allMatch(words::in);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void ofAHundredSlipsOfTheFingerAtLeastNinetyFiveAreFound(String language) {
        var seeds = DangerWords.seeds(language);
        var random = new Random(SEED);
        var slip = new Misspelling(SEED);
        var missed =
                Stream.generate(() -> slip.of(seeds.get(random.nextInt(seeds.size()))))
                        .limit(MISSPELLINGS)
                        .filter(text -> !words.in(text))
                        .toList();

        assertThat(missed)
                .as("seed %d, missed %s", SEED, missed)
                .hasSizeLessThanOrEqualTo(MISSPELLINGS * 5 / 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void ofAHundredMisspellingsThatPeopleWriteAtLeastNinetyFiveAreFound(String language) {
        var written = lines("misspelled-" + language);
        assertThat(written).hasSizeGreaterThanOrEqualTo(100).doesNotHaveDuplicates();
        var missed = written.stream().filter(text -> !words.in(text)).toList();

        assertThat(missed).as("%s", missed).hasSizeLessThanOrEqualTo(written.size() * 5 / 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void ofAHundredHarmlessTextsAtMostThreeAreTakenForDanger(String language) {
        var harmless = lines("harmless-" + language);
        assertThat(harmless).hasSizeGreaterThanOrEqualTo(100).doesNotHaveDuplicates();
        var taken = harmless.stream().filter(words::in).toList();

        assertThat(taken).as("%s", taken).hasSizeLessThanOrEqualTo(harmless.size() * 3 / 100);
    }

    @Test
    void aDietIsNoDeath() {
        assertThat(words.in("I want to diet")).isFalse();
        assertThat(words.in("I want to die")).isTrue();
        assertThat(words.in("diet is hard, I want to die")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want 2 die",
                "nothing to live 4",
                "ya no puedo +",
                "ya no aguanto+",
                "tirarme x la ventana"
            })
    void aSignThatStandsForAWordIsReadAsTheWord(String text) {
        assertThat(words.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"puedo respirar bien", "better without coffee", "I can breathe", "2 + 2"})
    void whatMeansTheContraryOrLacksAWordIsNoDanger(String text) {
        assertThat(words.in(text)).isFalse();
    }

    @Test
    void placesShowTheSignToo() {
        var text = "I want 2 die, ya no puedo + hoy";

        assertThat(words.places(text))
                .extracting(place -> text.substring(place.start(), place.end()))
                .containsExactly("want 2 die", "ya no puedo +");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KILL MYSELF",
                "k\u00efll mys\u00e9lf",
                "kill... my-self",
                "kiiiiillllll myself",
                "k i l l   m y s e l f",
                "k1ll my$elf",
                "k**l myself",
                "kil\u200bl my\u00adself",
                "i will killmyself now"
            })
    void spellingDoesNotMatter(String text) {
        assertThat(words.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "...",
                "\ud83d\ude1e",
                "\ud83d",
                "***",
                "'",
                "a\0b",
                "\u05e2\u05d6\u05e8\u05d4"
            })
    void anythingElseIsNothing(String text) {
        assertThat(words.in(text)).isFalse();
        assertThat(words.places(text)).isEmpty();
    }

    @Test
    void aProgramsOwnWordsAreAddedAndTakeNothingAway() {
        var own = words.and(List.of("the blue box", "", "\u05dc\u05de\u05d5\u05ea"));

        assertThat(own.in("I open the blu box")).isTrue();
        assertThat(own.in("\u05e8\u05d5\u05e6\u05d4 \u05dc\u05de\u05d5\u05ea")).isTrue();
        assertThat(own.in("quiero morir")).isTrue();
        assertThat(own.in("good morning")).isFalse();
        assertThat(words.in("I open the blu box")).isFalse();
    }

    @Test
    void placesShowWhichWordsWereMeant() {
        var text = "So\u00f1\u00e9 que qu\u00efero  moriir, and then I want to die. Bye";

        assertThat(words.places(text))
                .extracting(place -> text.substring(place.start(), place.end()))
                .containsExactly("qu\u00efero  moriir", "want to die");
    }

    @Test
    void theLongestTextIsReadInAMoment() {
        var text = "why do i want to do it i wish i was d ".repeat(45).substring(0, 1600);
        assertThat(words.in(text)).isFalse();

        var fastest = LongStream.range(0, 30).map(_ -> nanosFor(text)).min().orElseThrow();

        assertThat(fastest / 1_000_000.0).as("milliseconds").isLessThan(50);
    }

    private long nanosFor(String text) {
        long start = System.nanoTime();
        words.in(text);
        return System.nanoTime() - start;
    }

    private static List<String> lines(String name) {
        try (var file =
                DangerWordsTest.class.getResourceAsStream("/danger-words/" + name + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
