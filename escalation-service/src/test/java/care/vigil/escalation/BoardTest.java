package care.vigil.escalation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import care.vigil.escalation.Installation.Program;
import care.vigil.escalation.store.CaseReading;
import care.vigil.events.Topics;
import care.vigil.messaging.Database;
import care.vigil.testing.RealParts;
import care.vigil.web.Visitor;
import care.vigil.web.session.SessionToken;
import care.vigil.web.testing.Sessions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = RealParts.class,
        initArgs = @ResourceArg(name = "database", value = "escalation"))
class BoardTest {

    private static final Sessions SESSIONS =
            Sessions.signedWith(RealParts.open().keys().resolve("session-private.pem"));

    @Inject Installation installation;
    @Inject Database database;
    @Inject CaseReading cases;

    @Test
    void dangerToLifeComesFirstAmongThoseWhomNobodyHasAndIsSaidInWords() {
        var program = installation.program();
        var calm = installation.opened(program.slug());
        var taken = dangerous(program);
        var dangerous = dangerous(program);
        clinician(program, program.primary())
                .post("/api/escalations/" + taken + "/accept")
                .then()
                .statusCode(200);
        operations(program)
                .get("/api/escalations")
                .then()
                .body("id", contains("" + dangerous, "" + calm, "" + taken));
        operations(program)
                .accept("text/html")
                .get("/")
                .then()
                .body(containsString("danger to life</span>"));
    }

    @Test
    void aCaseOfDangerIsShownAlsoWhenThereAreMoreThanFit() {
        var program = installation.program();
        installation.opened(program.slug());
        var contact = UUID.randomUUID();
        var later = installation.openedBy(program.slug(), contact);
        assertThat(first(program)).isNotEqualTo(later);
        installation.arrives(Topics.CRISIS_REQUESTS, installation.danger(program.slug(), contact));
        assertThat(first(program)).isEqualTo(later);
    }

    @Test
    void whoWasPagedOrHasACaseFindsItHoweverManyOthersAreOpen() {
        var program = installation.program();
        var theirs = installation.opened(program.slug());
        installation.opened(program.slug());
        clinician(program, program.primary())
                .post("/api/escalations/" + theirs + "/decline")
                .then()
                .statusCode(200);
        assertThat(concerning(program.backup(), program.slug())).containsExactly(theirs);
        assertThat(concerning(program.primary(), program.slug())).hasSize(2).contains(theirs);
        assertThat(concerning(program.backup(), "another")).isEmpty();
    }

    private List<UUID> concerning(UUID somebody, String program) {
        return database
                .read(handle -> cases.concerning(handle, somebody, List.of(program)))
                .stream()
                .map(read -> read.known().id())
                .toList();
    }

    private UUID first(Program program) {
        return database.read(handle -> cases.open(handle, List.of(program.slug()), 1))
                .getFirst()
                .known()
                .id();
    }

    private UUID dangerous(Program program) {
        var contact = UUID.randomUUID();
        installation.arrives(Topics.CRISIS_REQUESTS, installation.danger(program.slug(), contact));
        return installation.caseOf(contact);
    }

    @Test
    void theBoardShowsWhoIsAskedAndWhoHasIt() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        operations(program)
                .accept("text/html")
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString(escalation.toString()))
                .body(containsString("Ana Primary"))
                .body(containsString("Nobody has it yet"));
        clinician(program, program.primary())
                .post("/api/escalations/" + escalation + "/accept")
                .then()
                .statusCode(200)
                .body("ownerName", equalTo("Ana Primary"));
        operations(program)
                .accept("text/html")
                .get("/")
                .then()
                .body(containsString("Ana Primary has it, patient not reached yet"));
    }

    @Test
    void anEmptyBoardSaysSo() {
        operations(installation.program())
                .accept("text/html")
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("No open cases."));
    }

    @Test
    void thePageOfACaseTellsItsHistoryInPlainWords() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        operations(program)
                .accept("text/html")
                .get("/escalations/" + escalation)
                .then()
                .statusCode(200)
                .body(containsString("A patient asked for help by text."))
                .body(containsString("Ana Primary is paged as primary."))
                .body(not(containsString("I take this case")));
        clinician(program, program.primary())
                .accept("text/html")
                .get("/escalations/" + escalation)
                .then()
                .body(containsString("I take this case"));
    }

    @Test
    void anotherProgramsCaseDoesNotExist() {
        var theirs = installation.opened(installation.program().slug());
        var ours = installation.program();
        operations(ours).get("/api/escalations/" + theirs).then().statusCode(404);
        operations(ours).get("/api/escalations/" + theirs + "/verification").then().statusCode(404);
        operations(ours).accept("text/html").get("/escalations/" + theirs).then().statusCode(404);
        clinician(ours, ours.primary())
                .post("/api/escalations/" + theirs + "/accept")
                .then()
                .statusCode(404);
        operations(ours).get("/api/escalations").then().statusCode(200).body("", hasSize(0));
    }

    @Test
    void somebodyUnknownSeesNothing() {
        var escalation = installation.opened(installation.program().slug());
        given().get("/api/escalations").then().statusCode(401);
        given().get("/api/escalations/" + escalation).then().statusCode(401);
        given().accept("text/event-stream").get("/api/escalations/stream").then().statusCode(401);
        given().redirects().follow(false).accept("text/html").get("/").then().statusCode(303);
    }

    @Test
    void whoWatchesTheBoardTakesNoCase() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        operations(program)
                .contentType("application/json")
                .post("/api/escalations/" + escalation + "/accept")
                .then()
                .statusCode(403);
        var operator = SESSIONS.clinician(program.operations(), program.slug(), Visitor.OPERATIONS);
        json(operator).post("/api/escalations/" + escalation + "/accept").then().statusCode(403);
        clinician(program, UUID.randomUUID())
                .post("/api/escalations/" + escalation + "/accept")
                .then()
                .statusCode(403);
    }

    @Test
    void theSecondOneLearnsThatAnotherHasIt() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        clinician(program, program.backup())
                .post("/api/escalations/" + escalation + "/accept")
                .then()
                .statusCode(200);
        clinician(program, program.primary())
                .post("/api/escalations/" + escalation + "/accept")
                .then()
                .statusCode(409)
                .body("detail", equalTo("Another clinician has this case."));
        clinician(program, program.backup())
                .post("/api/escalations/" + escalation + "/accept")
                .then()
                .statusCode(200);
    }

    @Test
    void aCaseIsClosedAfterContactAndLeavesTheBoard() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        clinician(program, program.primary())
                .post("/api/escalations/" + escalation + "/accept")
                .then()
                .statusCode(200);
        var closure = "{\"disposition\":\"SAFE_WITH_PLAN\",\"note\":\"Spoke for an hour.\"}";
        clinician(program, program.primary())
                .body(closure)
                .post("/api/escalations/" + escalation + "/close")
                .then()
                .statusCode(403);
        clinician(program, program.primary())
                .post("/api/escalations/" + escalation + "/contact")
                .then()
                .statusCode(200);
        clinician(program, program.primary())
                .body(closure)
                .post("/api/escalations/" + escalation + "/close")
                .then()
                .statusCode(200)
                .body("phase", equalTo("CLOSED"));
        operations(program).get("/api/escalations").then().body("", hasSize(0));
        operations(program).get("/api/escalations?state=closed").then().body("", hasSize(1));
    }

    @Test
    void theApiShowsACaseWithItsTimeline() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        operations(program)
                .get("/api/escalations/" + escalation)
                .then()
                .statusCode(200)
                .body("id", equalTo(escalation.toString()))
                .body("phase", equalTo("PAGING"))
                .body("ownerName", equalTo(""))
                .body("timeline", hasSize(2))
                .body("timeline[1].type", equalTo("paged"));
        operations(program).get("/api/escalations?state=nonsense").then().statusCode(400);
        operations(program).get("/api/escalations/not-an-id").then().statusCode(404);
    }

    @Test
    void nothingOnTheBoardOrInTheApiTellsOfThePatient() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        for (var path :
                new String[] {
                    "/",
                    "/escalations/" + escalation,
                    "/api/escalations/" + escalation,
                    "/api/escalations"
                }) {
            var body =
                    operations(program)
                            .accept(path.startsWith("/api") ? "application/json" : "text/html")
                            .get(path)
                            .asString();
            // The pager number is the clinicians' own and may be shown to them.
            assertThat(body.replace("+13125550101", ""))
                    .doesNotContain("sealed", "contactId", "+1312555");
        }
    }

    @Test
    void theOpenApiDocumentIsServed() {
        operations(installation.program())
                .accept("application/json")
                .get("/api/escalation/openapi")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/api/escalations"));
    }

    private static RequestSpecification operations(Program program) {
        return given().cookie(
                        SessionToken.COOKIE, SESSIONS.account(program.slug(), Visitor.OPERATIONS));
    }

    private static RequestSpecification clinician(Program program, UUID who) {
        return json(SESSIONS.clinician(who, program.slug(), Visitor.CLINICIAN));
    }

    private static RequestSpecification json(String session) {
        return given().cookie(SessionToken.COOKIE, session).contentType("application/json");
    }
}
