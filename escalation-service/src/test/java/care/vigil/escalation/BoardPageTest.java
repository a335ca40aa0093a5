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
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = RealParts.class,
        initArgs = @ResourceArg(name = "database", value = "escalation"))
class BoardPageTest {

    private static final Sessions SESSIONS =
            Sessions.signedWith(RealParts.open().keys().resolve("session-private.pem"));

    @Inject Installation installation;

    @Test
    void theTilesCountOnlyTheVisitorsPrograms() {
        var ours = installation.program();
        installation.opened(installation.program().slug());
        installation.opened(ours.slug());

        var tiles = tiles(page(ours, "/"));

        assertThat(tiles)
                .contains("Open</dt><dd class=\"number\">1<")
                .contains("id=\"unacknowledged\">1<")
                .contains("<span class=\"number\">0</span>")
                .contains("class=\"countdown\"")
                .contains("as of the roster copy of");
    }

    @Test
    void aRoleThatNobodyHoldsIsAGap() {
        var program = installation.program();
        installation.arrives(Topics.ROSTERS, installation.rosterWithout(program, program.backup()));

        assertThat(tiles(page(program, "/")))
                .contains("<span class=\"number\">1</span>")
                .contains("<b>Harbor</b>: nobody as backup");
    }

    @Test
    void aPageThatTheCarrierHasNotTakenIsCounted() {
        var program = installation.program();
        assertThat(tiles(page(program, "/"))).contains("none waits");
        installation.opened(program.slug());

        assertThat(tiles(page(program, "/"))).doesNotContain("none waits");
    }

    @Test
    void theWallboardNamesNobody() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        for (var path : List.of("/?wall", "/board/cases?wall")) {
            assertThat(page(program, path))
                    .contains(escalation.toString())
                    .contains("<b>primary</b>")
                    .doesNotContain("Ana Primary", "Test Visitor", "Log out");
        }
        given().cookie(
                        SessionToken.COOKIE,
                        SESSIONS.clinician(program.primary(), program.slug(), Visitor.CLINICIAN))
                .contentType("application/json")
                .post("/api/escalations/" + escalation + "/accept")
                .then()
                .statusCode(200);

        assertThat(page(program, "/?wall"))
                .contains("A clinician has it, patient not reached yet")
                .doesNotContain("Ana Primary");
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

    private static String tiles(String page) {
        return page.substring(page.indexOf("<dl class=\"tiles\""), page.indexOf("id=\"summary\""));
    }
}
