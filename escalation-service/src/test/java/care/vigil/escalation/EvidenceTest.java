package care.vigil.escalation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

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
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = RealParts.class,
        initArgs = @ResourceArg(name = "database", value = "escalation"))
class EvidenceTest {

    private static final Sessions SESSIONS =
            Sessions.signedWith(RealParts.open().keys().resolve("session-private.pem"));

    @Inject Installation installation;
    @Inject Database database;

    @Test
    void aHistoryThatNobodyTouchedIsWhole() {
        var program = installation.program();
        verify(program, installation.opened(program.slug())).body("whole", equalTo(true));
    }

    @Test
    void eventsCannotBeChangedOrRemoved() {
        var escalation = installation.opened(installation.program().slug());
        assertThatThrownBy(() ->
                        execute(
                                "update escalation_event set at = now() where escalation_id = ?",
                                escalation))
                .hasMessageContaining("only ever added");
        assertThatThrownBy(() ->
                        execute("delete from escalation_event where escalation_id = ?", escalation))
                .hasMessageContaining("only ever added");
    }

    @Test
    void whoeverGetsRoundThatIsFound() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        tamper(
                "update escalation_event set data = 'forged' where version = 2 and escalation_id = ?",
                escalation);
        verify(program, escalation)
                .body("whole", equalTo(false))
                .body("problems[0]", containsString("event 2 (paged)"));
        tamper("delete from escalation_event where version = 2 and escalation_id = ?", escalation);
        verify(program, escalation).body("problems[0]", equalTo("event 2 is missing"));
    }

    private static ValidatableResponse verify(Installation.Program program, UUID escalation) {
        return given().cookie(
                        SessionToken.COOKIE, SESSIONS.account(program.slug(), Visitor.OPERATIONS))
                .get("/api/escalations/" + escalation + "/verification")
                .then()
                .statusCode(200);
    }

    /** As somebody would who owns the database. */
    private void tamper(String sql, UUID escalation) {
        database.useTransaction(tx -> {
            tx.execute("alter table escalation_event disable trigger case_events_are_only_added");
            tx.execute(sql, escalation);
            tx.execute("alter table escalation_event enable trigger case_events_are_only_added");
        });
    }

    private void execute(String sql, UUID escalation) {
        database.useTransaction(tx -> tx.execute(sql, escalation));
    }
}
