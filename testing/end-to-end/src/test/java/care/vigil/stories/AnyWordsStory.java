package care.vigil.stories;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.stories.people.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing that a patient can send is too little, too much or the wrong word. */
@ExtendWith(Stack.Shared.class)
class AnyWordsStory {

    private static final List<String> WORDS =
            List.of(
                    "STOP",
                    "HELP",
                    "",
                    "I am so tired. ".repeat(107).substring(0, 1600),
                    "😢".repeat(700));

    @Test
    void stopHelpNothingVeryMuchAndSevenHundredEmojiEachOpenACase(Stack stack) {
        assertThat(WORDS.get(3)).hasSize(1600);
        var harbor = stack.program("harbor");
        for (String words : WORDS) {
            harbor.stranger().texts(words);
        }

        Set<String> codes = new HashSet<>();
        for (String _ : WORDS) {
            codes.add(harbor.primary().isPaged().code());
        }
        assertThat(codes).hasSameSizeAs(WORDS);
        assertThat(stack.operations(harbor).cases()).hasSameSizeAs(WORDS);
        codes.forEach(code -> harbor.primary().accepts(new Page(code, "", stack.carrier().now())));
        await().atMost(ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(stack.operations(harbor).cases()).allMatch(one -> one.owned()));
    }

    @Test
    void somebodyWhomNobodyKnowsIsAnsweredInEveryLanguageOfTheProgram(Stack stack) {
        var harbor = stack.program("harbor");
        var stranger = harbor.stranger();

        stranger.texts("Necesito ayuda");

        assertThat(stranger.receivesText("Automatic reply").body())
                .contains("911", "988", "Recibimos su mensaje");
        harbor.primary().accepts(harbor.primary().isPaged());
        assertThat(stranger.receivesText("a clinician has your message").body())
                .contains("un profesional ya tiene su mensaje");
    }
}
