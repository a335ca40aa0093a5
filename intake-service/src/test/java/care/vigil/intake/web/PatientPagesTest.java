package care.vigil.intake.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.intake.support.IntakeTest;
import care.vigil.intake.support.Patients;
import care.vigil.intake.support.Program;
import care.vigil.intake.support.Rows;
import care.vigil.testing.RealParts;
import care.vigil.web.Visitor;
import care.vigil.web.session.SessionToken;
import care.vigil.web.testing.Sessions;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntakeTest
class PatientPagesTest {

    @Inject Patients patients;

    private final Program program = Program.known();
    private final Program other = Program.known();
    private final UUID reader = UUID.randomUUID();
    private final String clinician = session(Visitor.CLINICIAN);

    private UUID patient;
    private UUID elsewhere;

    @BeforeEach
    void somebodyIsEnrolled() {
        patient = patients.enrol(program, Program.newPhone(), null, "minor");
        elsewhere = patients.enrol(other, Program.newPhone(), null);
    }

    @Test
    void cliniciansSeeWhoIsEnrolledInTheirProgramByHandleAlone() {
        var page = get(clinician, "/patients");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.asString())
                .contains("/patients/" + patient, handle(patient))
                .doesNotContain(handle(elsewhere), Patients.NAME, "Fern Row");
        assertThat(reads("LIST")).isEqualTo(1);
    }

    @Test
    void aSearchIsPostedAndFindsPartsOfHandles() {
        var other = patients.enrol(program, Program.newPhone(), null);
        var part = handle(patient).substring(10, 30).toUpperCase(Locale.ROOT);

        assertThat(search(part)).contains(handle(patient)).doesNotContain(handle(other));
        assertThat(search("%")).contains("Nobody");
    }

    @Test
    void aFileIsShownWholeAndTheReadIsRecorded() {
        assertThat(get(session(Visitor.SUPERVISOR), "/patients/" + patient).asString())
                .contains(
                        Patients.NAME,
                        "Spanish, English",
                        "minor",
                        "3 Fern Row",
                        "Lou Quarrel",
                        "Holly Quarrel",
                        "I stop singing");
        assertThat(
                        Rows.count(
                                "select count(*) from patient_read where reader_id = ? and"
                                        + " patient_id = ? and program = ? and reason = 'FILE'",
                                reader,
                                patient,
                                program.slug()))
                .isEqualTo(1);
    }

    @Test
    void forOthersThereIsNothing() {
        for (var address : new String[] {"/patients", "/patients/" + patient}) {
            assertThat(get(session(Visitor.OPERATIONS), address).statusCode()).isEqualTo(404);
            assertThat(get(session(Visitor.ADMIN), address).statusCode()).isEqualTo(404);
        }
        assertThat(get(clinician, "/patients/" + elsewhere).statusCode()).isEqualTo(404);
        assertThat(get(clinician, "/patients/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(get(clinician, "/patients/nobody").statusCode()).isEqualTo(404);
        assertThat(reads("LIST") + reads("FILE")).isZero();
    }

    private String search(String part) {
        var first = get(clinician, "/patients");
        var token = first.htmlPath().getString("**.find { it.@name == 'csrf' }.@value");
        return given().cookies(first.cookies())
                .cookie(SessionToken.COOKIE, clinician)
                .accept("text/html")
                .formParam("csrf", token)
                .formParam("part", part)
                .post("/patients")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Response get(String session, String address) {
        return given().cookie(SessionToken.COOKIE, session).accept("text/html").get(address);
    }

    private static String handle(UUID id) {
        return (String) Rows.one("select handle from patient where patient_id = ?", id);
    }

    private long reads(String reason) {
        return Rows.count(
                "select count(*) from patient_read where reader_id = ? and reason = ?",
                reader,
                reason);
    }

    private String session(String role) {
        return Sessions.signedWith(RealParts.open().keys().resolve("session-private.pem"))
                .token(reader, null, Map.of(program.slug(), Set.of(role)), 1);
    }
}
