package care.vigil.escalation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.escalation.Installation.Program;
import care.vigil.events.Topics;
import care.vigil.testing.RealParts;
import care.vigil.web.Visitor;
import care.vigil.web.session.SessionToken;
import care.vigil.web.testing.Sessions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = RealParts.class,
        initArgs = @ResourceArg(name = "database", value = "escalation"))
class WatchPagesTest {

    private static final Sessions SESSIONS =
            Sessions.signedWith(RealParts.open().keys().resolve("session-private.pem"));

    @Inject Installation installation;

    @Test
    void operationsShowWhoIsOnCallAndWhereNobodyIs() {
        var program = installation.program();
        assertThat(page(program, "/operations"))
                .contains("Ana Primary", "Bo Backup", "Su Supervisor", "Opal Operations")
                .doesNotContain("nobody</span>");

        installation.arrives(Topics.ROSTERS, installation.rosterWithout(program, program.backup()));

        assertThat(page(program, "/operations"))
                .contains("nobody</span>")
                .doesNotContain("Bo Backup");
    }

    @Test
    void operationsCountWhatIsLateInTheVisitorsProgramsOnly() {
        var program = installation.program();
        installation.opened(installation.program().slug());
        assertThat(page(program, "/operations"))
                .contains("Open</dt><dd class=\"number\">0<", "none waits");

        installation.opened(program.slug());

        assertThat(page(program, "/operations"))
                .contains("Open</dt><dd class=\"number\">1<")
                .contains("Unacknowledged</dt><dd class=\"number\">1<")
                .contains("Deadlines overdue</dt><dd class=\"number\">0<")
                .contains("Held back</dt><dd class=\"number\">0<")
                .doesNotContain("none waits");
    }

    @Test
    void reportsCountTheCasesOfTheVisitorsProgramsOnly() {
        var program = installation.program();
        installation.opened(installation.program().slug());
        assertThat(page(program, "/reports"))
                .contains(figure("cases", "0"), figure("all", "no case yet"));

        accept(program, installation.opened(program.slug()));
        installation.opened(program.slug());

        assertThat(page(program, "/reports"))
                .contains(figure("cases", "2"), figure("in-time", "1"), figure("missed", "0"))
                .contains(figure("running", "1"))
                .doesNotContain("no case yet");
    }

    private static void accept(Program program, UUID escalation) {
        given().cookie(
                        SessionToken.COOKIE,
                        SESSIONS.clinician(program.primary(), program.slug(), Visitor.CLINICIAN))
                .contentType("application/json")
                .header("HX-Request", "true")
                .post("/api/escalations/" + escalation + "/accept")
                .then()
                .statusCode(200);
    }

    private static String figure(String name, String value) {
        return "data-figure=\"" + name + "\">" + value + "<";
    }

    private static String page(Program program, String path) {
        return given().cookie(
                        SessionToken.COOKIE, SESSIONS.account(program.slug(), Visitor.OPERATIONS))
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
