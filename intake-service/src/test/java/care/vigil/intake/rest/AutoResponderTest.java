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

/** A phone that answers every text by itself, and people who write the same again and again. */
@IntakeTest
class AutoResponderTest {

    private static final int ROUNDS = 12;
    private static final String AWAY = "I am driving and will reply later";
    private static final String CLOSED = "We are closed. If you are suicidal, go to a hospital.";

    private final Program program = Program.known();
    private final String phone = Program.newPhone();

    @Test
    void theLoopEndsAfterSixTextsAndEveryMessageIsTaken() {
        assertThat(talk(AWAY, 3)).isEqualTo(6);
        assertThat(answer("me").echo()).isFalse();
    }

    @Test
    void theLoopEndsAfterSixTextsAlsoWhenTheMachineSpeaksOfDanger() {
        assertThat(talk(CLOSED, 0)).isEqualTo(6);

        assertThat(textsTo(answer("please, I am suicidal"))).isEqualTo(7);
    }

    @Test
    void whoeverRepeatsTheSameWordsIsAnsweredOnceNoMachineCanBeAnsweringUs() {
        for (int i = 0; i < 6; i++) {
            assertThat(textsTo(answer("hello?"))).isEqualTo(i + 1);
            minutesPass(3);
        }
        var seventh = answer("hello?");
        assertThat(seventh.echo()).isTrue();
        assertThat(textsTo(seventh)).isEqualTo(6);
        minutesPass(7);
        assertThat(textsTo(answer("hello?"))).isEqualTo(7);
    }

    @Test
    void whoeverRepeatsWordsOfDangerIsAnsweredEachTime() {
        for (int i = 0; i < ROUNDS; i++) {
            var request = answer("I want to die");
            assertThat(request.danger()).isTrue();
            assertThat(textsTo(request)).isEqualTo(i + 1);
            minutesPass(2);
        }
    }

    @Test
    void anHourLaterThePhoneIsAnsweredAgain() {
        talk(AWAY, 3);
        minutesPass(60);

        assertThat(textsTo(answer(AWAY))).isEqualTo(7);
    }

    /** A machine says the same each time it is spoken to; how many texts it got in the end. */
    private long talk(String words, int minutes) {
        var requests = new HashSet<UUID>();
        long before;
        long texts = 0;
        do {
            before = texts;
            var request = answer(words);
            requests.add(request.eventId());
            texts = textsTo(request);
            minutesPass(minutes);
        } while (texts > before && texts < ROUNDS);
        assertThat(requests).hasSize((int) texts + 1);
        return texts;
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
                "update message set answered_at = answered_at - make_interval(mins => ?),"
                        + " received_at = received_at - make_interval(mins => ?) where program = ?",
                minutes,
                minutes,
                program.slug());
    }

    private static long textsTo(CrisisRequested last) {
        return Rows.count(
                "select count(*) from outbox where topic = 'patient-texts' and key = ?",
                last.contactId().toString());
    }
}
