package care.vigil.intake.rest;

import static care.vigil.events.CaseStanding.BACKUP_CONTACTED;
import static care.vigil.events.CaseStanding.CLINICIAN_HAS_IT;
import static care.vigil.events.CaseStanding.CONTACTING;
import static care.vigil.events.CaseStanding.MESSAGE_UNREAD;
import static care.vigil.events.CaseStanding.NOBODY_FOUND;
import static care.vigil.events.CaseStanding.STILL_TRYING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import care.vigil.events.CrisisRequestEvent.CrisisRequested;
import care.vigil.events.Via;
import care.vigil.intake.support.Carrier;
import care.vigil.intake.support.Cases;
import care.vigil.intake.support.IntakeTest;
import care.vigil.intake.support.Patients;
import care.vigil.intake.support.Program;
import care.vigil.intake.support.Requests;
import care.vigil.intake.support.Rows;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@IntakeTest
class PatientCallTest {

    private static final String VOICE = "/twilio/patient/voice";

    @Inject Patients patients;

    private final Program program = Program.known();
    private final String phone = Program.newPhone();

    @Test
    void aCallIsARequestAtItsFirstWebhookAndTheCallerHearsTheEmergencyNumbers() {
        var call = Carrier.call(phone, program.crisisNumber());

        answer(call)
                .statusCode(200)
                .contentType("text/xml")
                .body(containsString("call 9 1 1"))
                .body(endsWith("<Hangup/></Response>"));
        answer(call).statusCode(200);

        var request = Requests.only(call.get("CallSid"));
        assertThat(request.via()).isEqualTo(Via.CALL);
        assertThat(request.sealedPhone()).isNotBlank();
        assertThat(Requests.firstTexts(request.contactId())).isEmpty();
        var text = Carrier.text(phone, program.crisisNumber(), "me again");
        Requests.accepted(text);
        assertThat(Requests.of(text).contactId()).isEqualTo(request.contactId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anonymous",
                "+266696687",
                "unknown",
                "Restricted",
                "+7378742833",
                "+8656696",
                ""
            })
    void callersWithoutANumberAreNeverMerged(String from) {
        var one = Carrier.call(from, program.crisisNumber());
        var two = Carrier.call(from, program.crisisNumber());

        answer(one).statusCode(200);
        Cases.change(Cases.open(requestOf(one)), requestOf(one), 2, CLINICIAN_HAS_IT);
        answer(two).statusCode(200).body(not(containsString("A clinician has")));

        assertThat(requestOf(one).sealedPhone()).isNull();
        assertThat(requestOf(two).contactId()).isNotEqualTo(requestOf(one).contactId());
    }

    @Test
    void aCallerHearsWhereTheCaseStands() {
        var first = Carrier.call(phone, program.crisisNumber());
        answer(first).body(not(containsString("clinician")));
        var id = Cases.open(requestOf(first));

        Cases.change(id, requestOf(first), 2, CONTACTING);
        callAgain().body(containsString("We are contacting a clinician."));
        Cases.change(id, requestOf(first), 3, BACKUP_CONTACTED);
        callAgain().body(containsString("A backup clinician is being contacted."));
        Cases.change(id, requestOf(first), 4, CONTACTING);
        callAgain().body(containsString("We are contacting a clinician."));
        Cases.change(id, requestOf(first), 5, NOBODY_FOUND);
        callAgain().body(containsString("Right now nobody is on call."));
        Cases.change(id, requestOf(first), 6, STILL_TRYING);
        callAgain().body(containsString("No clinician has it now."));
        Cases.change(id, requestOf(first), 7, CLINICIAN_HAS_IT);
        callAgain().body(containsString("A clinician has your request."));
        Cases.change(id, requestOf(first), 8, MESSAGE_UNREAD);
        callAgain().body(containsString("nobody has read your last message"));
        Cases.change(id, requestOf(first), 7, CLINICIAN_HAS_IT);
        callAgain().body(containsString("nobody has read your last message"));
        Cases.change(id, requestOf(first), 9, null);
        callAgain().body(containsString("nobody has read your last message"));
        Cases.close(id, requestOf(first), 10);
        callAgain().body(not(containsString("clinician")));
    }

    @Test
    void whoReadsSpanishHearsItFirst() {
        patients.enrol(program, phone, null);

        callAgain()
                .body(
                        stringContainsInOrder(
                                "<Say language=\"es-US\">", "<Say language=\"en-US\">"));
    }

    @Test
    void aCallerAtANumberOfNoProgramIsNotMetWithSilence() {
        answer(Carrier.call(phone, Program.invented().crisisNumber()))
                .statusCode(200)
                .body(containsString("your local emergency number"));
    }

    @Test
    void withoutTheDatabaseTheCallerHearsWhatToDoAndTheCallComesAgain() {
        var call = Carrier.call(phone, program.crisisNumber());
        Rows.change("alter table message rename to message_away");
        try {
            answer(call)
                    .statusCode(200)
                    .body(containsString("has not been recorded yet"))
                    .body(containsString("your local emergency number"))
                    .body(containsString("n\u00famero local de emergencias"))
                    .body(not(containsString("has been received")))
                    .body(
                            endsWith(
                                    "<Redirect method=\"POST\">"
                                            + VOICE
                                            + "</Redirect></Response>"));
        } finally {
            Rows.change("alter table message_away rename to message");
        }

        call.put("CallStatus", "in-progress");
        answer(call).statusCode(200).body(containsString("has been received"));
        assertThat(requestOf(call)).isNotNull();
    }

    private ValidatableResponse callAgain() {
        return answer(Carrier.call(phone, program.crisisNumber())).statusCode(200);
    }

    private static ValidatableResponse answer(Map<String, String> call) {
        return Carrier.post(VOICE, call);
    }

    private static CrisisRequested requestOf(Map<String, String> call) {
        return Requests.only(call.get("CallSid"));
    }
}
