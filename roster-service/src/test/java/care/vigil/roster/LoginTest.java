package care.vigil.roster;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import care.vigil.messaging.Database;
import care.vigil.web.Visitor;
import care.vigil.web.session.SessionToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LoginTest extends RosterTest {

    @Inject Database database;

    @Test
    void aFirstLoginOpensTheRosterOfItsProgram() {
        var answer = login("mara.lindqvist", passwordOf("mara.lindqvist"), "/roster", here());
        answer.then().statusCode(303).header("Location", is("/roster"));
        var cookie = answer.getDetailedCookie(SessionToken.COOKIE);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");

        browser()
                .cookie(SessionToken.COOKIE, cookie.getValue())
                .get("/roster")
                .then()
                .statusCode(200)
                .body(containsString("Harbor Virtual IOP"))
                .body(containsString("Mara Lindqvist"))
                .body(containsString("America/Chicago"))
                .body(not(containsString("Rapid")));
    }

    @Test
    void aNameIsKnownInAnySpellingOfItsCase() {
        login(" Theo.Bright ", passwordOf("theo.bright"), "/", here()).then().statusCode(303);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreRefusedInTheSameWords() {
        var wrong = login("mara.lindqvist", "guess", "/", here());
        var unknown = login("no.body", "guess", "/", here());

        wrong.then().statusCode(401).body(containsString("do not belong together"));
        unknown.then().statusCode(401).body(containsString("do not belong together"));
        assertThat(wrong.cookie(SessionToken.COOKIE)).isNull();
    }

    @Test
    void whatWasTypedComesBackHarmless() {
        login("<script>alert(1)</script>", "guess", "/", here())
                .then()
                .statusCode(401)
                .body(not(containsString("<script>alert")));
    }

    @Test
    void guessingIsSlowedDownByAccountAndAddressAndNobodyElseIsKeptOut() {
        var guesser = here();
        for (int i = 0; i < 5; i++) {
            login("casey.fleet", "guess " + i, "/", guesser).then().statusCode(401);
        }
        lastTryWas("vigil_now() + interval '1 hour'");
        var right = passwordOf("casey.fleet");
        login("casey.fleet", right, "/", guesser)
                .then()
                .statusCode(429)
                .body(containsString("Too many tries. Wait"));

        login("casey.fleet", right, "/", here()).then().statusCode(303);
        login("robin.swift", passwordOf("robin.swift"), "/", guesser).then().statusCode(303);

        lastTryWas("vigil_now() - interval '3 seconds'");
        login("casey.fleet", right, "/", guesser).then().statusCode(303);
    }

    private void lastTryWas(String at) {
        database.useTransaction(tx ->
                tx.execute("update login_try set last_tried_at = " + at + " where failures >= 5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "javascript:alert(1)",
                "/login"
            })
    void nobodyIsSentElsewhereAfterTheLogin(String to) {
        login("harbor.director", passwordOf("harbor.director"), to, here())
                .then()
                .statusCode(303)
                .header("Location", is("/"));
    }

    @Test
    void aLoginFormOfAnotherPageIsRefused() {
        browser()
                .contentType("application/x-www-form-urlencoded")
                .formParam("handle", "mara.lindqvist")
                .formParam("password", passwordOf("mara.lindqvist"))
                .post("/login")
                .then()
                .statusCode(403);
    }

    @Test
    void aSessionGoesOnAndTakesChangedRolesWithIt() {
        var token = tokenOf("rapid.operations");
        database.useTransaction(tx ->
                tx.execute(
                        "insert into account_role select id, 'harbor', '{operations}'"
                                + " from account where handle = 'rapid.operations'"));

        var renewed = renew(token).then().statusCode(204).extract().cookie(SessionToken.COOKIE);

        given().cookie(SessionToken.COOKIE, renewed)
                .get("/api/programs")
                .then()
                .body("slug", hasItem("harbor"));
    }

    @Test
    void aRevokedSessionEndsEverywhereAndCannotBeRenewed() throws IOException {
        var token = tokenOf("rapid.desk");
        as("rapid", Visitor.OPERATIONS)
                .delete("/api/programs/rapid/accounts/rapid.desk/sessions")
                .then()
                .statusCode(403);
        as("harbor", Visitor.ADMIN)
                .delete("/api/programs/harbor/accounts/rapid.desk/sessions")
                .then()
                .statusCode(404);
        renew(token).then().statusCode(204);

        as("rapid", Visitor.ADMIN)
                .delete("/api/programs/rapid/accounts/rapid.desk/sessions")
                .then()
                .statusCode(204);

        renew(token).then().statusCode(401);
        given().header("Authorization", internalToken())
                .get("/internal/sessions/revoked")
                .then()
                .statusCode(200)
                .body("epoch", hasItem(2));
        await().atMost(Duration.ofSeconds(40))
                .until(() ->
                        given().cookie(SessionToken.COOKIE, token).get("/api/programs").statusCode()
                                == 401);
        login("rapid.desk", passwordOf("rapid.desk"), "/", here()).then().statusCode(303);
    }

    @Test
    void theListOfRevokedSessionsIsForTheServicesAlone() {
        given().get("/internal/sessions/revoked").then().statusCode(401);
        as("rapid", Visitor.ADMIN).get("/internal/sessions/revoked").then().statusCode(401);
    }

    @Test
    void aClosedAccountCannotLogIn() {
        database.useTransaction(
                tx -> tx.execute("update account set active = false where handle = 'morgan.vale'"));
        login("morgan.vale", passwordOf("morgan.vale"), "/", here()).then().statusCode(401);
    }

    @Test
    void whoIsLoggedInIsNotAskedAgain() {
        browser()
                .cookie(SessionToken.COOKIE, tokenOf("harbor.operations"))
                .get("/login?to=/roster")
                .then()
                .statusCode(303)
                .header("Location", is("/roster"));
    }

    @Test
    void aLogoutRemovesTheCookie() {
        var page = browser().cookie(SessionToken.COOKIE, tokenOf("harbor.desk")).get("/roster");
        var csrf = page.cookie("vigil_csrf");
        var answer =
                browser()
                        .cookie(SessionToken.COOKIE, tokenOf("harbor.desk"))
                        .cookie("vigil_csrf", csrf)
                        .formParam("csrf", csrf)
                        .post("/logout");
        answer.then().statusCode(303).header("Location", is("/login"));
        assertThat(answer.getDetailedCookie(SessionToken.COOKIE).getMaxAge()).isZero();
    }

    private static Response renew(String token) {
        var csrf = browser().get("/login").cookie("vigil_csrf");
        return given().cookie(SessionToken.COOKIE, token)
                .cookie("vigil_csrf", csrf)
                .header("X-CSRF-Token", csrf)
                .post("/session/renewal");
    }

    private static String tokenOf(String handle) {
        return login(handle, passwordOf(handle), "/", here()).cookie(SessionToken.COOKIE);
    }

    private static Response login(String handle, String password, String to, String address) {
        var csrf = browser().get("/login").cookie("vigil_csrf");
        return browser()
                .cookie("vigil_csrf", csrf)
                .header("X-Forwarded-For", address)
                .formParam("handle", handle)
                .formParam("password", password)
                .formParam("to", to)
                .formParam("csrf", csrf)
                .post("/login");
    }

    private static String here() {
        return UUID.randomUUID().toString();
    }

    private static String internalToken() throws IOException {
        return "Bearer " + Files.readString(parts().keys().resolve("internal-token")).strip();
    }
}
