package care.vigil.intake.call;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.intake.support.Program;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CallAnswerTest {

    @Test
    void aCallerHearsTheNumbersInEveryLanguageOfTheProgram() {
        var answer = CallAnswer.of(Program.invented().published(1).document());

        assertThat(answer)
                .contains("<Say language=\"en-US\">", "<Say language=\"es-US\">")
                .contains("call 9 1 1 or go", "crisis line is 9 8 8", "llame al 9 1 1")
                .endsWith("<Hangup/></Response>");
    }

    @Test
    void nothingIsPromisedAndNobodyIsNamed() {
        var answer = CallAnswer.of(Program.invented().published(1).document());

        assertThat(answer.toLowerCase(Locale.ROOT))
                .doesNotContain("minute", "therapist", "clinician", "on the way", "test program");
    }

    @Test
    void withoutAProgramNoNumberIsGuessed() {
        assertThat(CallAnswer.ofUnknownNumber())
                .contains("your local emergency number", "número local de emergencias")
                .doesNotContain("9 1 1", "9 8 8");
    }
}
