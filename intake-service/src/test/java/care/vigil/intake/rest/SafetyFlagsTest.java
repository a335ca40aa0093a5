package care.vigil.intake.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import care.vigil.events.CrisisRequestEvent.CrisisRequested;
import care.vigil.events.Topics;
import care.vigil.intake.store.ApiKeys;
import care.vigil.intake.support.Carrier;
import care.vigil.intake.support.Cases;
import care.vigil.intake.support.IntakeTest;
import care.vigil.intake.support.Patients;
import care.vigil.intake.support.Program;
import care.vigil.intake.support.Requests;
import care.vigil.intake.support.Rows;
import care.vigil.intake.support.Wire;
import care.vigil.messaging.Database;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was agreed with a patient for their safety holds on every way in and out. */
@IntakeTest
class SafetyFlagsTest {

    private static final String DANGER = "I want to die";

    @Inject Patients patients;
    @Inject Database database;
    @Inject ApiKeys keys;

    private final Program program = Program.known();
    private final String phone = Program.newPhone();
    private final String account = "account-" + UUID.randomUUID();

    @Test
    void noTextLeavesByItselfWhateverComesInAndTheCaseKnowsThatNobodyCanText() {
        patients.enrol(program, phone, account, "no-automatic-texts");

        var text = sent("help");
        var danger = sent(DANGER);
        var called = called();
        var app = fromApp(phone, false);
        Cases.close(Cases.open(text), text, 2);
        var again = sent("and again");

        for (var request : new CrisisRequested[] {text, danger, called, app, again}) {
            assertThat(request.textable()).as("%s", request.via()).isFalse();
            assertThat(request.sealedPhone()).isNotBlank();
            assertThat(texts(request)).isZero();
        }
        assertThat(danger.danger()).isTrue();
    }

    @Test
    void theFlagOfAnAccountHoldsForAnyPhoneThatTheAppNames() {
        patients.enrol(program, phone, account, "no-automatic-texts");

        var request = fromApp(Program.newPhone(), false);

        assertThat(request.textable()).isFalse();
        assertThat(texts(request)).isZero();
    }

    @Test
    void whenOnePhoneBelongsToTwoTheSaferWishHolds() {
        patients.enrol(program, phone, null, "prefers-text");
        patients.enrol(program, phone, null, "no-automatic-texts", "no-voicemail");

        var request = sent("help");

        assertThat(request.textable()).isFalse();
        assertThat(request.noVoicemail()).isTrue();
    }

    @Test
    void aTextThatWasLeftToAClosedCaseIsNotAnsweredAgainstAWishThatCameMeanwhile() {
        var first = sent("one");
        var old = Cases.open(first);
        var left = sent("left to the case");
        patients.enrol(program, phone, null, "no-automatic-texts");

        Cases.close(old, first, 2);
        Cases.open(left);

        assertThat(texts(left)).isEqualTo(1);
    }

    @Test
    void noVoicemailTravelsWithEveryRequest() {
        patients.enrol(program, phone, account, "no-voicemail");

        assertThat(sent("help").noVoicemail()).isTrue();
        assertThat(called().noVoicemail()).isTrue();
        assertThat(called().prefersText()).isFalse();
        assertThat(fromApp(phone, true).noVoicemail()).isTrue();
    }

    @Test
    void whoPrefersTextIsTextedAndThatTravelsWithEveryRequest() {
        patients.enrol(program, phone, account, "prefers-text");

        var request = sent("help");

        assertThat(request.textable()).isTrue();
        assertThat(request.noVoicemail()).isFalse();
        assertThat(request.prefersText()).isTrue();
        assertThat(called().prefersText()).isTrue();
        assertThat(fromApp(phone, true).prefersText()).isTrue();
        assertThat(texts(request)).isEqualTo(1);
    }

    @Test
    void aMinorIsAnsweredLikeAnybodyAndTheGuardianIsNeverTextedByItself() {
        patients.enrol(program, phone, account, "minor");

        var request = sent("help");

        assertThat(request.textable()).isTrue();
        assertThat(texts(request)).isEqualTo(1);
        assertThat(
                        Rows.count(
                                "select count(*) from outbox where topic = 'patient-texts' and"
                                        + " convert_from(payload, 'UTF8') like ?",
                                "%" + program.slug() + "\"%"))
                .isEqualTo(1);
    }

    private CrisisRequested sent(String words) {
        Map<String, String> form = Carrier.text(phone, program.crisisNumber(), words);
        Requests.accepted(form);
        return Requests.of(form);
    }

    private CrisisRequested called() {
        var call = Carrier.call(phone, program.crisisNumber());
        Carrier.post("/twilio/patient/voice", call).statusCode(200);
        return Requests.only(call.get("CallSid"));
    }

    private CrisisRequested fromApp(String number, boolean textable) {
        var name = "app-" + UUID.randomUUID();
        var key = database.inTransaction(tx -> keys.create(tx, program.slug(), name));
        var body = new HashMap<>(Map.of("accountId", account, "text", DANGER, "phone", number));
        var id =
                given().contentType("application/json")
                        .header("Authorization", "Bearer " + key)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(body)
                        .post("/api/crisis-requests")
                        .then()
                        .statusCode(202)
                        .body("textable", equalTo(textable))
                        .extract()
                        .<String>path("requestId");
        return Wire.awaitEvents(
                        Topics.CRISIS_REQUESTS,
                        CrisisRequested.class,
                        event -> event.messageId().toString().equals(id),
                        1)
                .getFirst();
    }

    private static long texts(CrisisRequested request) {
        return Rows.count(
                "select count(*) from outbox where topic = 'patient-texts' and key = ?",
                request.contactId().toString());
    }
}
