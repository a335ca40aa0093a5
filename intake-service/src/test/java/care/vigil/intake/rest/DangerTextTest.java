package care.vigil.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.CrisisRequestEvent.CrisisRequested;
import care.vigil.events.PatientTextEvent.PatientTextRequested;
import care.vigil.events.PatientTextTemplate;
import care.vigil.intake.support.Carrier;
import care.vigil.intake.support.Cases;
import care.vigil.intake.support.IntakeTest;
import care.vigil.intake.support.Program;
import care.vigil.intake.support.Requests;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@IntakeTest
class DangerTextTest {

    private static final PatientTextTemplate RECEIVED = PatientTextTemplate.RECEIVED;
    private static final PatientTextTemplate DANGER = PatientTextTemplate.DANGER;

    private final Program program = Program.known();
    private final String phone = Program.newPhone();

    @Test
    void wordsOfDangerRaiseUrgencyAndAreAnsweredWithTheNumbersFirst() {
        var request = send(program, "i want to dieee");

        assertThat(request.danger()).isTrue();
        assertThat(answers(request, 1)).containsExactly(DANGER);
    }

    @Test
    void otherWordsRaiseNothing() {
        var request = send(program, "I feel sad");

        assertThat(request.danger()).isFalse();
        assertThat(answers(request, 1)).containsExactly(RECEIVED);
    }

    @Test
    void aProgramWithoutATextForDangerAnswersAsUsual() {
        var plain = Program.invented();
        plain.publish(Map.of(), null);

        var request = send(plain, "quiero morir");

        assertThat(request.danger()).isTrue();
        assertThat(answers(request, 1)).containsExactly(RECEIVED);
    }

    @Test
    void aProgramsOwnWordsCountThereAndNowhereElse() {
        var own = Program.invented();
        own.publish(Map.of(), Map.of("en", List.of("the blue box")));

        assertThat(send(own, "I opened THE BLUE BOX").danger()).isTrue();
        assertThat(send(program, "I opened THE BLUE BOX").danger()).isFalse();
    }

    @Test
    void dangerInAnOpenCaseIsAnsweredAtOnceAndOtherWordsAreLeftToTheCase() {
        var first = send(program, "hello");
        Cases.open(first);

        assertThat(send(program, "are you there").danger()).isFalse();
        assertThat(send(program, "i will kill myself").danger()).isTrue();
        assertThat(send(program, "kill myself, i said").danger()).isTrue();

        assertThat(answers(first, 3)).containsExactly(RECEIVED, DANGER, DANGER);
    }

    private CrisisRequested send(Program to, String words) {
        var form = Carrier.text(phone, to.crisisNumber(), words);
        Requests.accepted(form);
        return Requests.of(form);
    }

    private static List<PatientTextTemplate> answers(CrisisRequested request, int count) {
        return Requests.awaitFirstTexts(request.contactId(), count).stream()
                .map(PatientTextRequested::template)
                .toList();
    }
}
