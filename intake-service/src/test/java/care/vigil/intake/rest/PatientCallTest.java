package care.vigil.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import care.vigil.events.Via;
import care.vigil.intake.support.Carrier;
import care.vigil.intake.support.IntakeTest;
import care.vigil.intake.support.Program;
import care.vigil.intake.support.Requests;
import org.junit.jupiter.api.Test;

@IntakeTest
class PatientCallTest {

    private static final String VOICE = "/twilio/patient/voice";

    private final Program program = Program.known();

    @Test
    void aCallIsARequestAtItsFirstWebhookAndTheCallerHearsTheEmergencyNumbers() {
        var phone = Program.newPhone();
        var call = Carrier.call(phone, program.crisisNumber());

        Carrier.post(VOICE, call)
                .statusCode(200)
                .contentType("text/xml")
                .body(containsString("call 9 1 1"))
                .body(endsWith("<Hangup/></Response>"));
        Carrier.post(VOICE, call).statusCode(200);

        var request = Requests.only(call.get("CallSid"));
        assertThat(request.via()).isEqualTo(Via.CALL);
        assertThat(request.sealedPhone()).isNotBlank();
        assertThat(Requests.firstTexts(request.contactId())).isEmpty();
        var text = Carrier.text(phone, program.crisisNumber(), "me again");
        Requests.accepted(text);
        assertThat(Requests.of(text).contactId()).isEqualTo(request.contactId());
    }

    @Test
    void anonymousCallersAreNeverMerged() {
        var one = Carrier.call("anonymous", program.crisisNumber());
        var two = Carrier.call("anonymous", program.crisisNumber());

        Carrier.post(VOICE, one).statusCode(200);
        Carrier.post(VOICE, two).statusCode(200);

        assertThat(Requests.only(one.get("CallSid")).contactId())
                .isNotEqualTo(Requests.only(two.get("CallSid")).contactId());
    }

    @Test
    void aCallerAtANumberOfNoProgramIsNotMetWithSilence() {
        var call = Carrier.call(Program.newPhone(), Program.invented().crisisNumber());

        Carrier.post(VOICE, call)
                .statusCode(200)
                .body(containsString("your local emergency number"));
    }
}
