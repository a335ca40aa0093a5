package care.vigil.intake.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import care.vigil.intake.support.Carrier;
import care.vigil.intake.support.IntakeTest;
import care.vigil.intake.support.Patients;
import care.vigil.intake.support.Program;
import care.vigil.intake.support.Requests;
import care.vigil.intake.support.Rows;
import care.vigil.testing.RealParts;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Patients who write to or call the number from which clinicians are paged. */
@IntakeTest
class CrossedMessageTest {

    @Inject Patients patients;

    private final Program program = Program.known();
    private final String phone = Program.newPhone();

    @Test
    void aTextOnThePagerNumberIsARequestLikeAnyOther() throws IOException {
        var form = Carrier.text(phone, program.pagerNumber(), "is this the right number?");

        handOver("sms", form).statusCode(200).body(endsWith("<Response/>"));
        handOver("sms", form).statusCode(200);

        var request = Requests.of(form);
        assertThat(request.program()).isEqualTo(program.slug());
        assertThat(Requests.awaitFirstTexts(request.contactId(), 1)).hasSize(1);
        assertThat(
                        Rows.count(
                                "select count(*) from message where source_id = ?",
                                form.get("MessageSid")))
                .isEqualTo(1);
        var right = Carrier.text(phone, program.crisisNumber(), "now to the other one");
        Requests.accepted(right);
        assertThat(Requests.of(right).contactId()).isEqualTo(request.contactId());
    }

    @Test
    void whetherWhoeverWroteMayBeTextedIsToldToWhoeverWouldAnswer() throws IOException {
        var form = Carrier.text(phone, program.pagerNumber(), "hello");
        handOver("sms", form).statusCode(200).header("Vigil-Textable", "true");

        var watched = Program.newPhone();
        patients.enrol(program, watched, null, "no-automatic-texts");
        var theirs = Carrier.text(watched, program.pagerNumber(), "hello");
        handOver("sms", theirs).statusCode(200).header("Vigil-Textable", "false");
        handOver("sms", theirs).statusCode(200).header("Vigil-Textable", "false");
    }

    @Test
    void aCallOnThePagerNumberIsARequestAndIsAnswered() throws IOException {
        var call = Carrier.call(phone, program.pagerNumber());

        handOver("call", call).statusCode(200).body(containsString("call 9 1 1"));

        assertThat(Requests.only(call.get("CallSid")).program()).isEqualTo(program.slug());
    }

    @Test
    void nothingIsTakenWithoutTheTokenOrWithoutSayingWhatItIs() throws IOException {
        var form = Carrier.text(phone, program.pagerNumber(), "hello");

        given().body(body(form)).post("/internal/crossed-messages?via=sms").then().statusCode(401);
        handOver("fax", form).statusCode(400);

        assertThat(Rows.count("select count(*) from contact where program = ?", program.slug()))
                .isZero();
    }

    @Test
    void whatCouldNotBeKeptIsSaidSo() throws IOException {
        var form = Carrier.text(phone, program.pagerNumber(), "hello");
        Rows.change("alter table message rename to message_away");
        try {
            handOver("sms", form).statusCode(503);
        } finally {
            Rows.change("alter table message_away rename to message");
        }
    }

    private static ValidatableResponse handOver(String via, Map<String, String> form)
            throws IOException {
        var token = Files.readString(RealParts.open().keys().resolve("internal-token")).strip();
        return given().header("Authorization", "Bearer " + token)
                .body(body(form))
                .post("/internal/crossed-messages?via=" + via)
                .then();
    }

    private static String body(Map<String, String> form) {
        return new String(Carrier.encoded(form), StandardCharsets.US_ASCII);
    }
}
