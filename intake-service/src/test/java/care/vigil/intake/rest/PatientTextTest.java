package care.vigil.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.CrisisRequestEvent.CrisisRequested;
import care.vigil.events.EventIds;
import care.vigil.events.PatientTextEvent.PatientTextRequested;
import care.vigil.events.PatientTextTemplate;
import care.vigil.events.Topics;
import care.vigil.events.Via;
import care.vigil.intake.support.Carrier;
import care.vigil.intake.support.IntakeTest;
import care.vigil.intake.support.Program;
import care.vigil.intake.support.Wire;
import java.util.Map;
import org.junit.jupiter.api.Test;

@IntakeTest
class PatientTextTest {

    private static final String SMS = "/twilio/patient/sms";

    private final Program program = Program.known();

    @Test
    void aTextBecomesACrisisRequestAndAFirstText() {
        var form = Carrier.text(Program.newPhone(), program.crisisNumber(), "I need help");

        accepted(form);

        var request = onlyRequest(form);
        assertThat(request.program()).isEqualTo(program.slug());
        assertThat(request.via()).isEqualTo(Via.SMS);
        assertThat(request.languages()).containsExactly("en", "es");
        assertThat(request.sealedPhone()).isNotBlank();
        assertThat(request.textable()).isTrue();
        var text = onlyFirstText(request);
        assertThat(text.template()).isEqualTo(PatientTextTemplate.RECEIVED);
        assertThat(text.languages()).containsExactly("en", "es");
        assertThat(text.programRevision()).isEqualTo(3);
        assertThat(text.escalationId()).isNull();
        assertThat(text.expiresAt()).isEqualTo(request.receivedAt().plusSeconds(600));
    }

    static void accepted(Map<String, String> form) {
        Carrier.post(SMS, form)
                .statusCode(200)
                .contentType("text/xml")
                .body(org.hamcrest.Matchers.endsWith("<Response/>"));
    }

    static CrisisRequested onlyRequest(Map<String, String> form) {
        var id = EventIds.of("crisis-request", form.get("MessageSid"));
        var found =
                Wire.awaitEvents(
                        Topics.CRISIS_REQUESTS,
                        CrisisRequested.class,
                        event -> event.eventId().equals(id),
                        1);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    static PatientTextRequested onlyFirstText(CrisisRequested request) {
        var found =
                Wire.awaitEvents(
                        Topics.PATIENT_TEXTS,
                        PatientTextRequested.class,
                        event -> event.contactId().equals(request.contactId()),
                        1);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
