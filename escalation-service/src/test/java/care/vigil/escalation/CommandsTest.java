package care.vigil.escalation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import care.vigil.escalation.Installation.Program;
import care.vigil.events.Topics;
import care.vigil.messaging.Database;
import care.vigil.testing.RealParts;
import care.vigil.web.Visitor;
import care.vigil.web.session.SessionToken;
import care.vigil.web.testing.Sessions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = RealParts.class,
        initArgs = @ResourceArg(name = "database", value = "escalation"))
class CommandsTest {

    private static final Sessions SESSIONS =
            Sessions.signedWith(RealParts.open().keys().resolve("session-private.pem"));
    private static final String SECRET = "Dispatcher ref 4711, brother stays with them";

    @Inject Installation installation;
    @Inject Database database;

    private Program program;
    private UUID escalation;

    @BeforeEach
    void aCase() {
        program = installation.program();
        escalation = installation.opened(program.slug());
    }

    @Test
    void anOwnerPassesAndABackupTakesOver() {
        primary("accept", "").statusCode(200).body("ownerName", equalTo("Ana Primary"));
        primary("pass", "")
                .statusCode(200)
                .body("transfer.kind", equalTo("PASSED"))
                .body("ownerName", equalTo("Ana Primary"));
        as(program.backup(), Visitor.CLINICIAN, "accept", "")
                .statusCode(200)
                .body("ownerName", equalTo("Bo Backup"))
                .body("transfer", nullValue());
        assertThat(pages()).contains("HAND_OVER", "TAKEN_OVER");
    }

    @Test
    void anOfferNamesAColleague() {
        primary("accept", "").statusCode(200);
        primary("hand-over", "{\"clinicianId\":\"" + program.supervisor() + "\"}")
                .statusCode(200)
                .body("transfer.kind", equalTo("OFFERED"))
                .body("transfer.toName", equalTo("Su Supervisor"));
        primary("hand-over", "{\"clinicianId\":\"" + program.operations() + "\"}").statusCode(409);
    }

    @Test
    void cannotReachOpensTheTaskAndTellsThePatient() {
        primary("accept", "").statusCode(200);
        primary("cannot-reach", "")
                .statusCode(200)
                .body("task.state", equalTo("OPEN"))
                .body("task.claimerName", equalTo(""));
        assertThat(String.join("", installation.sent(Topics.PATIENT_TEXTS, escalation)))
                .contains("tried-to-call");
        assertThat(pages()).contains("EMERGENCY_TASK", program.operations().toString());
    }

    @Test
    void theFirstToClaimHasTheTaskAndItsOutcomeIsOnRecordWithAnEncryptedNote() {
        primary("emergency", "").statusCode(200).body("task.state", equalTo("OPEN"));
        as(program.operations(), Visitor.OPERATIONS, "emergency/claim", "")
                .statusCode(200)
                .body("task.state", equalTo("CLAIMED"))
                .body("task.claimerName", equalTo("Opal Operations"))
                .body("task.checkBackDueAt", notNullValue());
        as(program.supervisor(), Visitor.SUPERVISOR, "emergency/claim", "").statusCode(409);
        as(program.operations(), Visitor.OPERATIONS, "emergency/outcome", "{\"note\":\" \"}")
                .statusCode(400)
                .body(
                        "problems.field",
                        contains("decidedAt", "called", "result", "calledAt", "number", "note"));
        as(program.operations(), Visitor.OPERATIONS, "emergency/outcome", outcome("CALLING"))
                .statusCode(200)
                .body("task.state", equalTo("CLAIMED"))
                .body("task.interim", startsWith("somebody is on the telephone"));
        as(
                        program.operations(),
                        Visitor.OPERATIONS,
                        "emergency/outcome",
                        outcome("SERVICES_ON_THEIR_WAY"))
                .statusCode(200)
                .body("task.state", equalTo("SETTLED"))
                .body("task.record", containsString("decided by Su Supervisor at "))
                .body("phase", equalTo("PAGING"));
        assertThat(everythingStoredAndSent())
                .doesNotContain("Dispatcher", "brother", "5550190", "A-17");
        assertThat(pages()).contains("TASK_CLAIMED", "TASK_SETTLED");
        get(program.supervisor(), Visitor.SUPERVISOR)
                .statusCode(200)
                .body("", hasSize(2))
                .body("[1].dialled", equalTo("+1 312 5550190"))
                .body("[1].reference", equalTo("A-17"))
                .body("[0].text", equalTo(SECRET))
                .body("[0].about", equalTo("EMERGENCY_TASK"));
        get(program.operations(), Visitor.OPERATIONS).statusCode(403);
        assertThat(count("select count(*) from note_read where escalation_id = ?")).isOne();
        for (var runsIt : List.of(Visitor.OPERATIONS, Visitor.CLINICIAN)) {
            get(program.operations(), runsIt, "emergency/record")
                    .statusCode(200)
                    .body("[1].dialled", equalTo("+1 312 5550190"))
                    .body("[1].reference", equalTo("A-17"))
                    .body(not(containsString("brother")));
        }
        assertThat(count("select count(*) from note_read where escalation_id = ?")).isEqualTo(3);
    }

    @Test
    void onlySomebodyOfTheProgramIsNamedAsWhoDecided() {
        primary("emergency", "").statusCode(200);
        as(program.operations(), Visitor.OPERATIONS, "emergency/claim", "").statusCode(200);
        var stranger = outcome("CALLING").replace("" + program.supervisor(), "" + escalation);
        as(program.operations(), Visitor.OPERATIONS, "emergency/outcome", stranger)
                .statusCode(400)
                .body("problems.field", contains("decidedBy"));
        assertThat(count("select count(*) from note where escalation_id = ?")).isZero();
    }

    @Test
    void aRefusedCloseKeepsNoNote() {
        var closure = "{\"disposition\":\"SAFE_WITH_PLAN\",\"note\":\"" + SECRET + "\"}";
        primary("close", closure).statusCode(403);
        assertThat(count("select count(*) from note where escalation_id = ?")).isZero();
        primary("close", "{\"disposition\":\"SAFE_WITH_PLAN\"}").statusCode(400);
        primary("accept", "").statusCode(200);
        primary("contact", "").statusCode(200).body("contactMadeAt", notNullValue());
        primary("close", closure)
                .statusCode(200)
                .body("disposition", equalTo("SAFE_WITH_PLAN"))
                .body("followUpName", equalTo("Ana Primary"));
        assertThat(count("select count(*) from note where escalation_id = ?")).isOne();
        assertThat(everythingStoredAndSent()).doesNotContain("Dispatcher");
    }

    @Test
    void theOwnerIsJoinedWithThePatient() {
        primary("call", "").statusCode(403);
        primary("accept", "").statusCode(200);
        primary("call", "").statusCode(200);
        assertThat(pages()).contains("patient-call-requested");
    }

    @Test
    void aWordByPhoneIsRecordedByOperationsAndStopsNothing() {
        var said = "{\"clinicianId\":\"" + program.supervisor() + "\"}";
        primary("accepted-by-phone", said).statusCode(403);
        given().cookie(SessionToken.COOKIE, SESSIONS.account(program.slug(), Visitor.OPERATIONS))
                .contentType("application/json")
                .body(said)
                .post("/api/escalations/" + escalation + "/accepted-by-phone")
                .then()
                .statusCode(200)
                .body("phase", equalTo("PAGING"));
        assertThat(pages()).contains("CONFIRM_ACCEPTANCE");
    }

    @Test
    void aMessageAfterContactWaitsUntilItsOwnerHasReadIt() {
        var contact = UUID.randomUUID();
        installation.arrives(Topics.CRISIS_REQUESTS, installation.request(program.slug(), contact));
        escalation = installation.caseOf(contact);
        primary("accept", "").statusCode(200);
        primary("contact", "").statusCode(200).body("unreadSince", nullValue());
        installation.arrives(Topics.CRISIS_REQUESTS, installation.request(program.slug(), contact));
        as(program.backup(), Visitor.CLINICIAN, "read", "{\"messages\":3}").statusCode(403);
        primary("contact", "").statusCode(200);
        installation.arrives(Topics.CRISIS_REQUESTS, installation.request(program.slug(), contact));
        primary("read", "").statusCode(400);
        primary("read", "{\"messages\":2}").statusCode(409);
        primary("read", "{\"messages\":3}").statusCode(200).body("unreadSince", nullValue());
        assertThat(pages()).contains("NEW_MESSAGE").doesNotContain("MESSAGE_READ");
    }

    @Test
    void acknowledgingTheCaseDoesNotSettleThePagesOfItsTask() {
        primary("emergency", "").statusCode(200);
        primary("accept", "").statusCode(200);
        var waiting =
                "select count(*) from page where escalation_id = ? and settled_at is null and subject = ";
        assertThat(count(waiting + "'CASE'")).isZero();
        assertThat(count(waiting + "'EMERGENCY_TASK'")).isEqualTo(2);
    }

    private String outcome(String result) {
        var now = installation.now();
        return """
        {"decidedBy":"%s","decidedAt":"%s","called":"DISPATCH_LINE","calledAt":"%s",
        "number":"+1 312 5550190","reference":"A-17","result":"%s","note":"%s",
        "disclosed":["LOCATION","DANGER"],"locationFrom":"FILE","stayedWith":"CLINICIAN"}
        """
                .formatted(program.supervisor(), now, now, result, SECRET);
    }

    private ValidatableResponse primary(String action, String body) {
        return as(program.primary(), Visitor.CLINICIAN, action, body);
    }

    private ValidatableResponse as(UUID who, String role, String action, String body) {
        return given().cookie(SessionToken.COOKIE, SESSIONS.clinician(who, program.slug(), role))
                .contentType("application/json")
                .body(body)
                .post("/api/escalations/" + escalation + "/" + action)
                .then();
    }

    private ValidatableResponse get(UUID who, String role) {
        return get(who, role, "notes");
    }

    private ValidatableResponse get(UUID who, String role, String what) {
        return given().cookie(SessionToken.COOKIE, SESSIONS.clinician(who, program.slug(), role))
                .get("/api/escalations/" + escalation + "/" + what)
                .then();
    }

    private String pages() {
        return String.join("\n", installation.sent(Topics.PAGES, escalation));
    }

    private String everythingStoredAndSent() {
        var stored =
                database.read(handle ->
                        handle.createQuery(
                                        "select convert_from(data, 'UTF8') from escalation_event where escalation_id = :id"
                                                + " union all select state::text from escalation_state where escalation_id = :id"
                                                + " union all select encode(body, 'escape') from note where escalation_id = :id"
                                                + " union all select convert_from(payload, 'UTF8') from outbox")
                                .bind("id", escalation)
                                .mapTo(String.class)
                                .list());
        return String.join("\n", stored);
    }

    private long count(String query) {
        return database.read(
                handle -> handle.createQuery(query).bind(0, escalation).mapTo(Long.class).one());
    }
}
