package care.vigil.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.CrisisRequestEvent.CrisisRequested;
import care.vigil.intake.support.Carrier;
import care.vigil.intake.support.IntakeTest;
import care.vigil.intake.support.Program;
import care.vigil.intake.support.Requests;
import care.vigil.intake.support.Rows;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A phone that answers every text by itself, as if nobody had a case and time flew. */
@IntakeTest
class AutoResponderTest {

    private static final int ROUNDS = 12;

    private final Program program = Program.known();
    private final String phone = Program.newPhone();

    @Test
    void theLoopEndsAfterSixTextsAndEveryMessageIsTaken() {
        var requests = new HashSet<UUID>();
        for (int i = 0; i < ROUNDS; i++) {
            requests.add(answer("I am driving and will reply later").eventId());
            minutesPass(3);
        }

        assertThat(requests).hasSize(ROUNDS);
        assertThat(textsTo(answer("me"))).isEqualTo(6);
    }

    @Test
    void anHourLaterThePhoneIsAnsweredAgain() {
        for (int i = 0; i < ROUNDS; i++) {
            answer("I am driving and will reply later");
            minutesPass(3);
        }
        minutesPass(60);

        assertThat(textsTo(answer("hello?"))).isEqualTo(7);
    }

    @Test
    void aMachineThatSpeaksOfDangerIsNoExceptionButAPersonIs() {
        for (int i = 0; i < ROUNDS; i++) {
            answer("We are closed. If you are suicidal, go to a hospital.");
        }
        assertThat(textsTo(answer("We are closed. If you are suicidal, go to a hospital.")))
                .isEqualTo(6);

        assertThat(textsTo(answer("please, I am suicidal"))).isEqualTo(7);
    }

    private CrisisRequested answer(String words) {
        var form = Carrier.text(phone, program.crisisNumber(), words);
        Requests.accepted(form);
        return Requests.of(form);
    }

    private void minutesPass(int minutes) {
        Rows.change(
                "update contact set first_text_at = first_text_at - make_interval(mins => ?) where"
                        + " program = ?",
                minutes,
                program.slug());
        Rows.change(
                "update message set answered_at = answered_at - make_interval(mins => ?) where"
                        + " program = ?",
                minutes,
                program.slug());
    }

    private static long textsTo(CrisisRequested last) {
        return Rows.count(
                "select count(*) from outbox where topic = 'patient-texts' and key = ?",
                last.contactId().toString());
    }
}
