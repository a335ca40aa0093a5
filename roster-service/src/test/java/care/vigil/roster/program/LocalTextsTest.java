package care.vigil.roster.program;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.PatientTextTemplate;
import care.vigil.roster.Examples;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words to patients that come with the installation, in both languages. */
class LocalTextsTest {

    /** Whoever finds the phone must not learn what kind of help this is. */
    private static final Pattern FIELD =
            Pattern.compile(
                    "therap|mental|psych|depress|suicid|counsel|terap|psic|depres|consejer");

    /** Nobody knows when somebody answers, and nobody knows what the reader feels. */
    private static final Pattern PROMISE =
            Pattern.compile(
                    "minut|(?<!any )\\bhours?\\b|\\bhoras\\b|\\bsoon|pronto|shortly|enseguida"
                            + "|on the way|en camino|you are safe|a salvo|important to us|worry"
                            + "|preocup|sorry|lament");

    @ParameterizedTest
    @ValueSource(strings = {"harbor", "rapid"})
    void areShortPlainAndPromiseNothing(String slug) {
        var program = Examples.program(slug);

        for (var template : PatientTextTemplate.values()) {
            assertThat(program.texts().get(template)).containsOnlyKeys(List.of("en", "es"));
            program.texts()
                    .get(template)
                    .forEach((language, text) ->
                            assertThat(text.toLowerCase(Locale.ROOT))
                                    .as("%s %s", template, language)
                                    .matches(words -> SmsSegments.isGsm(words), "SMS alphabet")
                                    .doesNotContainPattern(FIELD)
                                    .doesNotContainPattern(PROMISE)
                                    .doesNotContain("!", "http", "www"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbor", "rapid"})
    void areMarkedAsComingFromNoPerson(String slug) {
        Examples.program(slug)
                .texts()
                .forEach((template, languages) -> {
                    assertThat(languages.get("en")).as("%s", template).contains("Automatic");
                    assertThat(languages.get("es")).as("%s", template).contains("sistema");
                });
    }
}
