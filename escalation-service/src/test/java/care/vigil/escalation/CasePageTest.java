package care.vigil.escalation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import care.vigil.escalation.Installation.Program;
import care.vigil.events.PageOutcomeEvent.PatientNotTextable;
import care.vigil.events.Topics;
import care.vigil.testing.RealParts;
import care.vigil.web.Visitor;
import care.vigil.web.session.SessionToken;
import care.vigil.web.testing.Sessions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = RealParts.class,
        initArgs = @ResourceArg(name = "database", value = "escalation"))
class CasePageTest {

    private static final Sessions SESSIONS =
            Sessions.signedWith(RealParts.open().keys().resolve("session-private.pem"));
    private static final String TOKEN = "t".repeat(43);

    @Inject Installation installation;
    @Inject Board board;

    private Program program;
    private UUID escalation;

    @BeforeEach
    void aCaseIsOpen() {
        program = installation.program();
        escalation = installation.opened(program.slug());
    }

    @Test
    void operationsWatchAndAreOfferedNoWayToTakeIt() {
        page(operations())
                .body(containsString("You can watch this case."))
                .body(containsString("Record it, and page them to confirm"))
                .body(not(containsString("I take this case")))
                .body(not(containsString("Open the patient's words")));
    }

    @Test
    void aClinicianTakesItReachesThePatientAndClosesItByButtons() {
        page(primary())
                .body(containsString("I take this case"))
                .body(not(containsString("I reached the patient")));
        presses(primary(), "accept")
                .statusCode(303)
                .header("Location", containsString("" + escalation));
        page(primary())
                .body(containsString("Ana Primary (you)"))
                .body(containsString("I reached the patient"))
                .body(not(containsString("Close the case")));
        presses(primary(), "contact").statusCode(303);
        presses(
                        primary(),
                        "close",
                        Map.of("disposition", "SAFE_WITH_PLAN", "note", "calm; calls her sister"))
                .statusCode(303);

        page(primary())
                .body(containsString("This case is closed."))
                .body(containsString("Open the notes"));
        presses(primary(), "notes")
                .statusCode(200)
                .body(containsString("calm; calls her sister"))
                .body(containsString("Ana Primary"));
        presses(operations(), "notes").statusCode(403);
    }

    @Test
    void whoAnsweredACallIsSaidOnTheScreenAndOnlyThePatientIsContact() {
        presses(primary(), "accept").statusCode(303);
        page(primary()).body(containsString("I called: who answered"));
        presses(primary(), "answered", Map.of("by", "MACHINE")).statusCode(303);
        page(primary())
                .body(containsString("who answered their call to the patient: a machine."))
                .body(containsString("I reached the patient"));
        presses(backup(), "answered", Map.of("by", "PATIENT")).statusCode(403);
        presses(primary(), "answered", Map.of("by", "PATIENT")).statusCode(303);
        page(primary()).body(containsString("Ana Primary is in contact"));
    }

    @Test
    void anOwnerWhoOfferedItToOneCanStillPassItOnToEverybody() {
        presses(primary(), "accept").statusCode(303);
        var to = Map.of("colleague", program.supervisor().toString());
        presses(primary(), "hand-over", to).statusCode(303);
        page(primary()).body(containsString("Pass it on"));
        presses(primary(), "pass").statusCode(303);
        page(primary()).body(not(containsString("Pass it on")));
    }

    @Test
    void aCaseThatIsClosedWithoutContactSaysSo() {
        presses(supervisor(), "close", Map.of("disposition", "NO_CRISIS", "note", "a test"))
                .statusCode(303);
        page(supervisor())
                .body(containsString("nobody was in contact when it was closed"))
                .body(containsString("no crisis. Nobody was in contact with the patient."));
    }

    @Test
    void whoComesSecondIsToldBesideTheButton() {
        presses(backup(), "accept").statusCode(303);
        presses(primary(), "accept")
                .statusCode(409)
                .contentType(startsWith("application/problem+json"))
                .body("detail", equalTo("Another clinician has this case."));
    }

    @Test
    void aFormWithoutWhatItNeedsSaysWhatIsMissing() {
        presses(primary(), "accept").statusCode(303);
        presses(primary(), "contact").statusCode(303);
        presses(primary(), "close", Map.of("disposition", "SAFE_WITH_PLAN", "note", " "))
                .statusCode(400)
                .body("problems[0].field", equalTo("note"))
                .body("problems[0].message", equalTo("write a few words"));
        presses(operations(), "accepted-by-phone")
                .statusCode(400)
                .body("problems[0].message", equalTo("choose a person"));
    }

    @Test
    void aFormOfAnotherPageRecordsNothing() {
        given().cookie(SessionToken.COOKIE, primary())
                .contentType("application/x-www-form-urlencoded")
                .header("HX-Request", "true")
                .post("/escalations/" + escalation + "/accept")
                .then()
                .statusCode(403);
        page(primary()).body(containsString("I take this case"));
    }

    @Test
    void thePatientsWordsOpenForThoseWhoMayReadThem() {
        presses(primary(), "patient")
                .statusCode(200)
                .body(containsString("/patients/cases/" + escalation + "?grant="));
        page(primary()).body(containsString("You were paged for this case."));
        presses(operations(), "patient").statusCode(403);
        presses(backup(), "patient").statusCode(403);
        presses(backup(), "accept").statusCode(303);
        presses(backup(), "patient").statusCode(200);
    }

    @Test
    void aSupervisorWhoWasNotPagedWritesWhyAndThatIsKept() {
        page(supervisor()).body(containsString("Why do you read it?"));
        for (var nothing : List.of("", "  ")) {
            presses(supervisor(), "patient", Map.of("why", nothing))
                    .statusCode(400)
                    .body("problems[0].field", equalTo("why"));
        }
        presses(supervisor(), "patient", Map.of("why", "the parents telephoned us"))
                .statusCode(200)
                .body(containsString("/patients/cases/" + escalation + "?grant="))
                .body(not(containsString("parents")));
        page(supervisor())
                .body(containsString("Su Supervisor opened the patient&#39;s words"))
                .body(not(containsString("parents")));
        presses(supervisor(), "notes")
                .body(containsString("on opening the patient"))
                .body(containsString("the parents telephoned us"));
    }

    @Test
    void whoOwnsOrWasPagedIsNotAskedWhy() {
        page(primary()).body(not(containsString("Why do you read it?")));
        presses(primary(), "decline").statusCode(303);
        presses(backup(), "decline").statusCode(303);
        page(supervisor())
                .body(containsString("You were paged for this case."))
                .body(not(containsString("Why do you read it?")));
        presses(supervisor(), "patient").statusCode(200);
    }

    @Test
    void whatIsOwedAfterTheCloseWaitsForWhoOwesItUntilItIsDone() {
        closedWithFollowUp(program.backup());
        page(primary())
                .body(containsString("Ask the patient how they are"))
                .body(not(containsString("This is done")));
        presses(primary(), "care", Map.of("kind", "CARING_FOLLOW_UP")).statusCode(403);
        mine(primary()).body(not(containsString("To do after a crisis")));
        mine(backup())
                .body(containsString("To do after a crisis"))
                .body(containsString("Ask the patient how they are"))
                .body(containsString("Tell the therapist before the next session"));

        presses(backup(), "care", Map.of("kind", "CARING_FOLLOW_UP", "from", "/mine"))
                .statusCode(303)
                .header("Location", containsString("/mine"));
        presses(supervisor(), "care", Map.of("kind", "NEXT_SESSION_NOTE")).statusCode(303);

        mine(backup()).body(not(containsString("To do after a crisis")));
        page(primary())
                .body(containsString("by Bo Backup"))
                .body(containsString("by Su Supervisor"))
                .body(containsString("Bo Backup says that this is done"));
        assertThat(board.flaws(escalation)).isEmpty();
    }

    @Test
    void whoFollowsUpReadsThePatientsWordsUntilNothingIsOwedAnyMore() {
        closedWithFollowUp(program.backup());
        page(backup()).body(containsString("You follow up"));
        presses(backup(), "patient")
                .statusCode(200)
                .body(containsString("/patients/cases/" + escalation + "?grant="));
        var elsewhere = SESSIONS.clinician(program.backup(), "another", Visitor.CLINICIAN);
        presses(elsewhere, "patient").statusCode(404);
        var desk = SESSIONS.clinician(program.backup(), program.slug(), Visitor.OPERATIONS);
        presses(desk, "patient").statusCode(403);

        presses(backup(), "care", Map.of("kind", "CARING_FOLLOW_UP")).statusCode(303);
        presses(backup(), "patient").statusCode(200);
        presses(backup(), "care", Map.of("kind", "NEXT_SESSION_NOTE")).statusCode(303);
        presses(backup(), "patient").statusCode(403);
        page(backup()).body(not(containsString("Open the patient's words")));
    }

    private void closedWithFollowUp(UUID who) {
        presses(primary(), "accept").statusCode(303);
        presses(primary(), "contact").statusCode(303);
        presses(
                        primary(),
                        "close",
                        Map.of(
                                "disposition",
                                "SAFE_WITH_PLAN",
                                "note",
                                "calm",
                                "followUpOwner",
                                who.toString()))
                .statusCode(303);
    }

    @Test
    void whoHasTheEmergencyTaskSeesWhereHelpMustGoAndRecordsTheOutcome() {
        presses(primary(), "emergency").statusCode(303);
        presses(operator(), "patient").statusCode(403);
        page(operator())
                .body(containsString("<b>Nobody has it.</b>"))
                .body(containsString("I take the emergency task"))
                .body(not(containsString("tel:")));
        presses(operator(), "emergency/claim").statusCode(303);
        page(operator())
                .body(containsString("<b>Opal Operations</b> has it."))
                .body(containsString("Where help must go"));
        presses(operator(), "patient").statusCode(200);
        var clock =
                DateTimeFormatter.ofPattern("HH:mm")
                        .format(installation.now().atZone(ZoneId.of("America/Chicago")));
        presses(
                        operator(),
                        "emergency/outcome",
                        Map.of(
                                "called",
                                "DISPATCH_LINE",
                                "calledAt",
                                clock,
                                "result",
                                "DISPATCHED_WAITING",
                                "decidedAt",
                                clock,
                                "number",
                                "+13125550190",
                                "reference",
                                "A-17"))
                .statusCode(303);
        page(operator())
                .body(containsString("How it stands:</b> help is dispatched"))
                .body(containsString("Opal Operations says how the emergency task stands"))
                .body(containsString("decided by Opal Operations at " + clock + " (America"))
                .body(not(containsString("A-17")))
                .body(not(containsString("0190")));
        presses(
                        operator(),
                        "emergency/outcome",
                        Map.of(
                                "called", "NOBODY",
                                "result", "WITH_SERVICES",
                                "decidedAt", clock,
                                "note", "they are with her"))
                .statusCode(303);
        page(operator())
                .body(containsString("Emergency task, settled"))
                .body(containsString("the patient is with emergency services"));
        presses(supervisor(), "notes")
                .body(containsString("+13125550190"))
                .body(containsString("Reference: A-17"))
                .body(containsString("they are with her"));
        for (var runsIt : List.of(operator(), operations())) {
            presses(runsIt, "emergency/record")
                    .statusCode(200)
                    .body(containsString("+13125550190"))
                    .body(containsString("Reference: A-17"))
                    .body(not(containsString("they are with her")));
        }
    }

    @Test
    void whatWasToldAndWhereTheLocationCameFromStandInTheHistory() {
        presses(primary(), "emergency").statusCode(303);
        presses(operator(), "emergency/claim").statusCode(303);
        var clock =
                DateTimeFormatter.ofPattern("HH:mm")
                        .format(installation.now().atZone(ZoneId.of("America/Chicago")));
        var said =
                Map.of(
                        "decidedBy", "" + program.operations(),
                        "decidedAt", clock,
                        "called", "DISPATCH_LINE",
                        "calledAt", clock,
                        "number", "+13125550190",
                        "result", "WITH_SERVICES",
                        "note", "at the hospital",
                        "disclosed", "LOCATION",
                        "locationFrom", "PATIENT");
        presses(operator(), "emergency/outcome", said)
                .statusCode(400)
                .body("problems.field", contains("stayedWith"));
        var whole = new HashMap<>(said);
        whole.put("stayedWith", "CLINICIAN");
        presses(operator(), "emergency/outcome", whole).statusCode(303);
        page(operations())
                .body(containsString("They were told: the location."))
                .body(containsString("Location: from the patient."))
                .body(containsString("With the patient: a clinician, on the telephone."))
                .body(containsString("Show the numbers dialled"));
    }

    @Test
    void whoCannotBeTextedAnyMoreIsShownAsToBeCalledOnTheBoardAndOnTheCase() {
        var desk = opens(operations(), "/");
        desk.body(not(containsString("cannot text: call")));
        installation.arrives(
                Topics.PAGE_OUTCOMES,
                new PatientNotTextable(UUID.randomUUID(), installation.now(), escalation, 21610));
        opens(operations(), "/").body(containsString("cannot text: call"));
        opens(operations(), "/?wall").body(containsString("cannot text: call"));
        page(primary()).body(containsString("cannot text: call"));
        given().cookie(SessionToken.COOKIE, primary())
                .get("/api/escalations/" + escalation)
                .then()
                .body("textable", equalTo(false));
    }

    @Test
    void aReportThatLacksMuchSaysAllOfIt() {
        presses(primary(), "emergency").statusCode(303);
        presses(operator(), "emergency/claim").statusCode(303);
        presses(operator(), "emergency/outcome", Map.of("calledAt", "soon", "number", "none"))
                .statusCode(400)
                .body(
                        "problems.field",
                        contains("called", "calledAt", "result", "decidedAt", "number", "note"));
    }

    @Test
    void aClinicianFindsTheirOwnPagesAndCases() {
        mine(primary())
                .body(containsString("" + escalation))
                .body(containsString("on call now as primary"));
        mine(backup()).body(not(containsString("" + escalation)));
        presses(primary(), "accept", Map.of("from", "/mine"))
                .statusCode(303)
                .header("Location", containsString("/mine"));
        mine(primary()).body(containsString("I reached them"));
    }

    @Test
    void whoHasNothingWaitingReadsWhatWillHappen() {
        mine(backup())
                .body(containsString("Nothing waits for you"))
                .body(containsString("Pages come from"))
                .body(containsString("+13125550101"));
        mine(operations()).body(containsString("Your account belongs to no clinician"));
    }

    @Test
    void whoIsNotLoggedInComesBackToTheirPagesAfterwards() {
        given().redirects()
                .follow(false)
                .accept("text/html")
                .get("/mine")
                .then()
                .statusCode(303)
                .header("Location", containsString("/login?to=%2Fmine"));
    }

    private String primary() {
        return SESSIONS.clinician(program.primary(), program.slug(), Visitor.CLINICIAN);
    }

    private String backup() {
        return SESSIONS.clinician(program.backup(), program.slug(), Visitor.CLINICIAN);
    }

    private String supervisor() {
        return SESSIONS.clinician(program.supervisor(), program.slug(), Visitor.SUPERVISOR);
    }

    private String operator() {
        return SESSIONS.clinician(program.operations(), program.slug(), Visitor.OPERATIONS);
    }

    private String operations() {
        return SESSIONS.account(program.slug(), Visitor.OPERATIONS);
    }

    private ValidatableResponse page(String session) {
        return opens(session, "/escalations/" + escalation);
    }

    private ValidatableResponse mine(String session) {
        return opens(session, "/mine");
    }

    private static ValidatableResponse opens(String session, String path) {
        return given().cookie(SessionToken.COOKIE, session)
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void whoPressesBeforeThePagesScriptsHaveComeStillReadsOnAPage() {
        pressesEarly(primary(), "patient")
                .statusCode(303)
                .header("Location", containsString("/patients/cases/" + escalation + "?grant="));

        pressesEarly(supervisor(), "notes")
                .statusCode(200)
                .body(containsString("Back to the case"))
                .body(containsString("Nothing was written."));
    }

    private ValidatableResponse pressesEarly(String session, String button) {
        return given().cookie(SessionToken.COOKIE, session)
                .cookie("vigil_csrf", TOKEN)
                .redirects()
                .follow(false)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded")
                .formParam("csrf", TOKEN)
                .post("/escalations/" + escalation + "/" + button)
                .then();
    }

    private ValidatableResponse presses(String session, String button) {
        return presses(session, button, Map.of());
    }

    private ValidatableResponse presses(String session, String button, Map<String, String> fields) {
        return given().cookie(SessionToken.COOKIE, session)
                .cookie("vigil_csrf", TOKEN)
                .redirects()
                .follow(false)
                .header("HX-Request", "true")
                .contentType("application/x-www-form-urlencoded")
                .formParam("csrf", TOKEN)
                .formParams(fields)
                .post("/escalations/" + escalation + "/" + button)
                .then();
    }
}
