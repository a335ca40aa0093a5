package care.vigil.intake.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import care.vigil.intake.support.IntakeTest;
import care.vigil.intake.support.Patients;
import care.vigil.intake.support.Program;
import care.vigil.intake.support.Rows;
import care.vigil.testing.RealParts;
import care.vigil.web.Visitor;
import care.vigil.web.session.SessionToken;
import care.vigil.web.testing.Sessions;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntakeTest
class PatientApiTest {

    @Inject Patients patients;

    private final Program program = Program.known();
    private final Program other = Program.known();
    private final UUID reader = UUID.randomUUID();

    private UUID patient;
    private UUID elsewhere;

    @BeforeEach
    void somebodyIsEnrolled() {
        patient = patients.enrol(program, Program.newPhone(), null, "minor");
        elsewhere = patients.enrol(other, Program.newPhone(), null);
    }

    @Test
    void theListHasThePatientsOfTheReadersProgramsByHandleAlone() {
        var answer = as(Visitor.CLINICIAN, "/api/patients").statusCode(200);

        answer.header("Cache-Control", "no-store");
        answer.body("patients.id", is(List.of(patient.toString())));
        answer.body("patients.program", is(List.of(program.slug())));
        answer.body("next", is((Object) null));
        var body = answer.extract().asString();
        assertThat(body).doesNotContain(Patients.NAME, "Fern Row", "singing", "+1312555");
        assertThat(answer.extract().jsonPath().getMap("patients[0]").keySet())
                .isEqualTo(Set.of("id", "program", "handle", "updatedAt"));
        assertThat(reads("LIST")).isEqualTo(1);
    }

    @Test
    void aLongListComesInPartsThatHaveEverybodyOnce() {
        var all = new ArrayList<>(List.of(patient.toString()));
        for (int i = 0; i < 4; i++) {
            all.add(patients.enrol(program, Program.newPhone(), null).toString());
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            var part = as(Visitor.CLINICIAN, "/api/patients?limit=2" + next).extract().jsonPath();
            seen.addAll(part.getList("patients.id", String.class));
            next = part.get("next") == null ? null : "&after=" + part.getString("next");
        } while (next != null && seen.size() < 10);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void nothingIsLearnedFromAPlaceInAnotherProgramsList() {
        as(Visitor.CLINICIAN, "/api/patients?after=" + elsewhere)
                .statusCode(200)
                .body("patients", is(List.of()));
        as(Visitor.CLINICIAN, "/api/patients?program=" + other.slug()).statusCode(404);
        as(Visitor.CLINICIAN, "/api/patients?program=" + program.slug())
                .statusCode(200)
                .body("patients.id", is(List.of(patient.toString())));
    }

    @Test
    void whatCannotBeReadIsRefusedWithEveryFlaw() {
        as(Visitor.CLINICIAN, "/api/patients?limit=0&after=me")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("problems.field", hasItems("limit", "after"));
        for (var limit : List.of("201", "-1", "ten")) {
            as(Visitor.CLINICIAN, "/api/patients?limit=" + limit).statusCode(400);
        }
        as(Visitor.CLINICIAN, "/api/patients?limit=200").statusCode(200);
    }

    @Test
    void aFileIsAnsweredWholeAndTheReadIsRecorded() {
        as(Visitor.SUPERVISOR, "/api/patients/" + patient)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("id", is(patient.toString()))
                .body("file.name", is(Patients.NAME))
                .body("file.location.address", is("3 Fern Row"))
                .body("file.plan.steps[0].lines[0]", is("I stop singing"));
        assertThat(reads("FILE")).isEqualTo(1);
    }

    @Test
    void forOthersThereIsNothing() {
        for (var address : List.of("/api/patients", "/api/patients/" + patient)) {
            as(Visitor.OPERATIONS, address).statusCode(404);
            as(Visitor.ADMIN, address).statusCode(404);
            given().accept("application/json").get(address).then().statusCode(401);
        }
        as(Visitor.CLINICIAN, "/api/patients/" + elsewhere).statusCode(404);
        as(Visitor.CLINICIAN, "/api/patients/nobody").statusCode(404);
        assertThat(reads("LIST") + reads("FILE")).isZero();
    }

    private ValidatableResponse as(String role, String address) {
        return given().cookie(SessionToken.COOKIE, session(role))
                .accept("application/json")
                .get(address)
                .then();
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
