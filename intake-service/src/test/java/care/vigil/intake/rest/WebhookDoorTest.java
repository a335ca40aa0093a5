package care.vigil.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;

import care.vigil.carrier.CarrierSignature;
import care.vigil.carrier.FormParameters;
import care.vigil.events.Topics;
import care.vigil.intake.support.Carrier;
import care.vigil.intake.support.IntakeTest;
import care.vigil.intake.support.Program;
import care.vigil.intake.support.Requests;
import care.vigil.intake.support.Rows;
import care.vigil.intake.support.Wire;
import java.util.Map;
import org.junit.jupiter.api.Test;

@IntakeTest
class WebhookDoorTest {

    private final Program program = Program.known();
    private final String phone = Program.newPhone();
    private final Map<String, String> form =
            Carrier.text(phone, program.crisisNumber(), "let me in");

    @Test
    void aForgedSignatureChangesNothing() {
        for (var forged : new String[] {null, "", "AAAA", signedFor("/twilio/patient/voice")}) {
            Carrier.postSigned(Requests.SMS, Carrier.encoded(form), forged)
                    .statusCode(403)
                    .body(emptyString());
        }

        assertThat(kept()).isZero();
        assertThat(Rows.count("select count(*) from contact where program = ?", program.slug()))
                .isZero();
    }

    @Test
    void aChangedParameterBreaksTheSignature() {
        var signature = signedFor(Requests.SMS);
        form.put("Body", "something else");

        Carrier.postSigned(Requests.SMS, Carrier.encoded(form), signature).statusCode(403);

        assertThat(kept()).isZero();
    }

    @Test
    void aCallNeedsASignatureToo() {
        Carrier.postSigned("/twilio/patient/voice", Carrier.encoded(form), "AAAA")
                .statusCode(403)
                .body(emptyString());
    }

    @Test
    void theSecondaryTokenIsBelievedWhileTokensAreRotated() {
        Carrier.post(Requests.SMS, form, Carrier.token("TWILIO_AUTH_TOKEN_SECONDARY"))
                .statusCode(200);
        Carrier.post(Requests.SMS, form, "another token").statusCode(403);
    }

    @Test
    void theQueryIsPartOfWhatIsSigned() {
        Carrier.post(Requests.SMS + "?edge=dublin", form).statusCode(200);
        Carrier.postSigned(
                        Requests.SMS + "?edge=other",
                        Carrier.encoded(form),
                        signedFor(Requests.SMS + "?edge=dublin"))
                .statusCode(403);
    }

    @Test
    void withoutTheDatabaseTheCarrierIsAskedToComeAgainAndThePatientIsTextedNothing() {
        Rows.change("alter table message rename to message_away");
        try {
            Carrier.post(Requests.SMS, form)
                    .statusCode(503)
                    .contentType("text/xml")
                    .body(endsWith("<Response/>"));
        } finally {
            Rows.change("alter table message_away rename to message");
        }
        assertThat(kept()).isZero();

        Requests.accepted(form);
        assertThat(Requests.of(form)).isNotNull();
    }

    @Test
    void whatComesForANumberOfNoProgramIsKeptAlarmedAndReceivedWhenAProgramHasIt() {
        var later = Program.invented();
        var early = Carrier.text(phone, later.crisisNumber(), "is anybody there");
        var sid = early.get("MessageSid");

        Requests.accepted(early);
        Requests.accepted(early);

        assertThat(standingAlarms(sid)).isEqualTo(1);
        later.publish();
        var request = Requests.of(early);
        assertThat(request.program()).isEqualTo(later.slug());
        assertThat(request.receivedAt()).isBefore(request.at());
        assertThat(Requests.awaitFirstTexts(request.contactId(), 1)).hasSize(1);
        await().until(() -> standingAlarms(sid) == 0);
    }

    @Test
    void aTextToANumberThatAProgramHadInAnOlderSnapshotWaitsOn() {
        var known = Program.known();
        var former = Program.invented();
        var text = Carrier.text(phone, former.crisisNumber(), "the number on the old card");
        Requests.accepted(text);

        var older =
                new Program(known.slug(), former.crisisNumber(), former.pagerNumber()).published(2);
        Wire.tell(Topics.PROGRAMS, older);
        Wire.tell(Topics.PROGRAMS, known.published(4));

        await().until(() ->
                Rows.count(
                                "select count(*) from program_copy where revision = 4 and program = ?",
                                known.slug())
                        == 1);
        assertThat(
                        Rows.count(
                                "select count(*) from dead_event where convert_from(payload, 'UTF8') like ?",
                                "%" + older.eventId() + "%"))
                .isZero();
        assertThat(standingAlarms(text.get("MessageSid"))).isOne();
    }

    @Test
    void beforeAnyProgramIsKnownTheTextIsKeptAndTheCarrierComesAgain() {
        var fresh = Program.invented();
        var early = Carrier.text(phone, fresh.crisisNumber(), "first of all");
        Rows.change("delete from program_copy");

        Carrier.post(Requests.SMS, early).statusCode(503).body(endsWith("<Response/>"));
        fresh.publish();
        Requests.accepted(early);

        assertThat(Requests.of(early).program()).isEqualTo(fresh.slug());
    }

    private String signedFor(String path) {
        return CarrierSignature.sign(
                Carrier.PUBLIC_URL + path,
                FormParameters.parse(Carrier.encoded(form)),
                Carrier.token("TWILIO_AUTH_TOKEN"));
    }

    private long kept() {
        return Rows.count(
                "select count(*) from message where source_id = ?", form.get("MessageSid"));
    }

    private static long standingAlarms(String sid) {
        return Rows.count(
                "select count(*) from operations_alarm where subject = ? and cleared_at is null",
                sid);
    }
}
