package care.vigil.intake.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.vigil.events.CrisisRequestEvent.CrisisRequested;
import care.vigil.intake.support.Carrier;
import care.vigil.intake.support.Cases;
import care.vigil.intake.support.IntakeTest;
import care.vigil.intake.support.Patients;
import care.vigil.intake.support.Program;
import care.vigil.intake.support.Requests;
import care.vigil.intake.support.Rows;
import care.vigil.messaging.Database;
import care.vigil.testing.RealParts;
import care.vigil.web.Visitor;
import care.vigil.web.grant.ReadGrant.Reason;
import care.vigil.web.grant.ReadGrants;
import care.vigil.web.session.SessionToken;
import care.vigil.web.testing.Sessions;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntakeTest
class CasePanelTest {

    private static final String WORDS = "I want to <b>die</b> & more";

    @Inject ReadGrants grants;
    @Inject Patients patients;
    @Inject Database database;

    private final Program program = Program.known();
    private final String phone = Program.newPhone();
    private final UUID reader = UUID.randomUUID();
    private final UUID clinician = UUID.randomUUID();
    private final String session = session(reader, program);

    private CrisisRequested first;
    private UUID escalation;

    @BeforeEach
    void aCase() {
        first = send("earlier words");
        var earlier = Cases.open(first);
        Cases.close(earlier, first, 2);
        first = send(WORDS);
        escalation = Cases.open(first);
    }

    @Test
    void whoMayReadSeesTheWordsOfThisCaseNewestLastWithDangerMarked() {
        var second = send("and another one");
        Cases.join(escalation, second, 2);
        send("on its way to the case");

        var page = shown(grant(Reason.OWNER));

        assertThat(page)
                .containsSubsequence(
                        "<h2 id=\"patient-words\">",
                        "I <mark>want to &lt;b&gt;die<span",
                        "&lt;/b&gt; &amp; more",
                        "and another one",
                        "on its way to the case")
                .contains("CST")
                .doesNotContain("earlier words", "<b>die");
    }

    @Test
    void everythingOnFileIsShown() {
        patients.enrol(program, phone, null, "no-voicemail", "minor");

        assertThat(shown(grant(Reason.PAGED)))
                .containsSubsequence(
                        Patients.NAME,
                        "Spanish, English",
                        "3 Fern Row",
                        "2026-05-04",
                        "+13125550190",
                        "Lou Quarrel, grandfather",
                        "Holly Quarrel, sister",
                        "consent of 2026-05-04",
                        "Noor Quarrel, cousin",
                        "no consent on file: not to be called",
                        "Version 1, written with Mara Lindqvist, reviewed on 2026-05-06",
                        "Warning signs",
                        "I stop singing",
                        "I &lt;hide&gt;",
                        "Making the surroundings safe")
                .contains("leave no voicemail", "minor")
                .doesNotContain("href", "tel:");
    }

    @Test
    void aPlaceThatNobodyKnowsIsSaidLoudly() {
        assertThat(shown(grant(Reason.OWNER)))
                .contains("Nobody enrolled is known", "NO LOCATION ON FILE");

        patients.enrolWithoutPlace(program, phone);
        assertThat(shown(grant(Reason.OWNER))).contains(Patients.NAME, "NO LOCATION ON FILE");
    }

    @Test
    void theNumbersThatThePatientIsToldAreShownAndThatNoneIsToldTo() {
        assertThat(shown(grant(Reason.OWNER))).contains(">911<", ">988<");

        patients.enrolIn("GB", program, phone);
        assertThat(shown(grant(Reason.OWNER))).contains(">999<").doesNotContain(">911<");

        patients.enrolIn("US", program, phone);
        assertThat(shown(grant(Reason.OWNER)))
                .contains("name no emergency number")
                .doesNotContain(">999<", ">911<");
    }

    @Test
    void everybodyWhomASharedPhoneMayBelongToIsShown() {
        patients.enrol(program, phone, null);
        patients.enrolWithoutPlace(program, phone);

        assertThat(shown(grant(Reason.OWNER))).contains("2 patients share this number");
    }

    @Test
    void whoHoldsTheEmergencyTaskSeesWhereHelpMustGoAndNeitherWordsNorPlan() {
        patients.enrol(program, phone, null);
        var desk = session(reader, null, program, Visitor.OPERATIONS);

        var answer = ask(desk, escalation, grant(Reason.EMERGENCY_TASK));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString())
                .contains("3 Fern Row", "+13125550190", "Holly Quarrel", phone)
                .doesNotContain("What the patient wrote", "more", "I stop singing", "Crisis plan");
        assertThat(Rows.one("select words_shown from patient_read where reader_id = ?", reader))
                .isEqualTo(false);
    }

    @Test
    void everyReadIsRecordedAndStaysSo() {
        shown(grant(Reason.SUPERVISOR));
        shown(grant(Reason.SUPERVISOR));

        assertThat(reads()).isEqualTo(2);
        assertThat(
                        Rows.count(
                                "select count(*) from patient_read where reader_id = ? and"
                                        + " clinician_id = ? and escalation_id = ? and contact_id = ?"
                                        + " and program = ? and reason = 'SUPERVISOR' and words_shown",
                                reader,
                                clinician,
                                escalation,
                                first.contactId(),
                                program.slug()))
                .isEqualTo(2);
        assertThatThrownBy(
                        () -> Rows.change("delete from patient_read where reader_id = ?", reader))
                .hasMessageContaining("stays recorded");
    }

    @Test
    void whatCannotBeRecordedIsNotShown() {
        Rows.change("alter table patient_read rename to patient_read_away");
        try {
            var answer = ask(session, escalation, grant(Reason.OWNER));
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.asString()).doesNotContain("more", Patients.NAME);
        } finally {
            Rows.change("alter table patient_read_away rename to patient_read");
        }
    }

    @Test
    void whoCameWithoutThePagesScriptsReadsAWholePageWithTheWayBack() {
        var answer =
                given().cookie(SessionToken.COOKIE, session)
                        .accept("text/html")
                        .queryParam("grant", grant(Reason.OWNER))
                        .get("/patients/cases/" + escalation);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString())
                .startsWith("<!DOCTYPE html>")
                .contains("patient-panel", "/escalations/" + escalation, "Back to the case");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void nothingIsKeptByABrowser() {
        var answer = ask(session, escalation, grant(Reason.OWNER));

        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void withoutLeaveThereIsNothing() {
        var other = Program.known();
        var elsewhere = session(reader, other);
        var somebodyElse = session(UUID.randomUUID(), program);
        var good = grant(Reason.OWNER);

        assertNothing(ask(session, escalation, null));
        assertNothing(ask(session, escalation, "x.y"));
        assertNothing(ask(session, escalation, good.substring(0, good.length() - 3) + "abc"));
        assertNothing(ask(session, UUID.randomUUID(), good));
        assertNothing(ask(session, escalation, grant(now().minusSeconds(60))));
        assertNothing(ask(session, escalation, grant(now().plus(Duration.ofMinutes(5)))));
        assertNothing(ask(somebodyElse, escalation, good));
        assertNothing(ask(elsewhere, escalation, good));
        assertThat(ask("", escalation, good).statusCode()).isEqualTo(401);
        assertThat(reads()).isZero();
    }

    private void assertNothing(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString()).doesNotContain("more", Patients.NAME);
    }

    private String shown(String grant) {
        var answer = ask(session, escalation, grant);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/html");
        return answer.asString();
    }

    private static Response ask(String session, UUID escalation, String grant) {
        var request =
                given().cookie(SessionToken.COOKIE, session)
                        .header("HX-Request", "true")
                        .accept("text/html");
        if (grant != null) {
            request.queryParam("grant", grant);
        }
        return request.get("/patients/cases/" + escalation);
    }

    private String grant(Reason reason) {
        return grants.issue(escalation, first.contactId(), program.slug(), reader, reason, now());
    }

    private String grant(Instant from) {
        return grants.issue(
                escalation, first.contactId(), program.slug(), reader, Reason.OWNER, from);
    }

    private Instant now() {
        return database.read(Database::now);
    }

    private CrisisRequested send(String words) {
        var form = Carrier.text(phone, program.crisisNumber(), words);
        Requests.accepted(form);
        return Requests.of(form);
    }

    private long reads() {
        return Rows.count("select count(*) from patient_read where reader_id = ?", reader);
    }

    private String session(UUID account, Program of) {
        return session(account, clinician, of, Visitor.CLINICIAN);
    }

    private static String session(UUID account, UUID clinician, Program of, String role) {
        return Sessions.signedWith(RealParts.open().keys().resolve("session-private.pem"))
                .token(account, clinician, Map.of(of.slug(), Set.of(role)), 1);
    }
}
