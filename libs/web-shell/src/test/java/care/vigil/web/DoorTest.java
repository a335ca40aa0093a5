package care.vigil.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import care.vigil.web.session.Revocations.Revocation;
import care.vigil.web.session.SessionToken;
import care.vigil.web.testing.Sessions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.RedirectConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Keys.class)
class DoorTest {

    @Inject FakeRevocations revocations;
    Sessions sessions;

    @AfterEach
    void nobodyIsRevoked() {
        revocations.become(List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "/, /login",
        "/escalations/7?tab=a%20b, /login?to=%2Fescalations%2F7%3Ftab%3Da%2520b",
        "/nothing-here, /login?to=%2Fnothing-here"
    })
    void sendsAnUnknownPersonToTheLogin(String wanted, String location) {
        person().urlEncodingEnabled(false)
                .get(wanted)
                .then()
                .statusCode(303)
                .header("Location", is(location))
                .header("Cache-Control", is("no-store"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/me", "/api/escalations/stream", "/q/openapi"})
    void tellsAnUnknownProgramThatItMustLogIn(String path) {
        given().get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("title", is("Not logged in"));
    }

    @Test
    void sendsAPageThatWasOpenWhenTheSessionEndedBackToWhereItWas() {
        given().header("HX-Request", "true")
                .header("HX-Current-URL", "http://localhost:8080/mine?all=1")
                .get("/")
                .then()
                .statusCode(401)
                .header("HX-Redirect", is("/login?to=%2Fmine%3Fall%3D1"));
    }

    @Test
    void saysThatWhatWasSentWithoutASessionIsLost() {
        person().contentType(ContentType.URLENC)
                .body("what=x")
                .post("/wishes")
                .then()
                .statusCode(303)
                .header("Location", is("/login?lost=true"));
    }

    @Test
    void knowsAVisitorByTheCookie() {
        signedIn().get("/").then().statusCode(200).body(containsString("Hello Test Visitor"));
        signedIn().get("/api/me").then().statusCode(200).body("$", contains("harbor"));
    }

    @Test
    void hidesAnotherProgramAsIfThereWereNone() {
        signedIn().get("/api/programs/harbor").then().statusCode(200);
        signedIn().get("/api/programs/rapid").then().statusCode(404);
    }

    @Test
    void aForgedOrDamagedCookieMakesAVisitorUnknownAndNothingWorse() {
        var token = sessions.account("harbor", Visitor.OPERATIONS);
        var damaged = token.substring(0, token.length() - 6) + "AAAAAA";
        for (var bad : List.of(damaged, "nonsense", token.substring(20))) {
            person().cookie(SessionToken.COOKIE, bad).get("/login").then().statusCode(200);
            person().cookie(SessionToken.COOKIE, bad).get("/").then().statusCode(303);
            given().cookie(SessionToken.COOKIE, bad).get("/api/me").then().statusCode(401);
        }
    }

    @Test
    void aRevokedSessionEndsAndALaterOneOfTheSameAccountDoesNot() {
        var account = UUID.randomUUID();
        Map<String, Set<String>> roles = Map.of("harbor", Set.of(Visitor.OPERATIONS));
        var before = sessions.token(account, null, roles, 1);
        var after = sessions.token(account, null, roles, 2);
        given().cookie(SessionToken.COOKIE, before).get("/api/me").then().statusCode(200);

        revocations.become(List.of(new Revocation(account, 2)));

        await().untilAsserted(() ->
                given().cookie(SessionToken.COOKIE, before).get("/api/me").then().statusCode(401));
        given().cookie(SessionToken.COOKIE, after).get("/api/me").then().statusCode(200);
    }

    @Test
    void theLastKnownListStandsWhenNobodyCanBeAsked() {
        var account = UUID.randomUUID();
        var token = sessions.token(account, null, Map.of("harbor", Set.of()), 1);
        revocations.become(List.of(new Revocation(account, 2)));
        await().until(() -> statusOf(token) == 401);

        int asked = revocations.becomeSilent();

        await().until(() -> revocations.timesAsked() > asked + 1);
        given().cookie(SessionToken.COOKIE, token).get("/api/me").then().statusCode(401);
    }

    @Test
    void everyPageForbidsFramesForeignScriptsAndCopies() {
        signedIn()
                .get("/")
                .then()
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", is("nosniff"))
                .header("Cache-Control", is("no-store"))
                .body(not(containsString("<script>")))
                .body(not(containsString("style=")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/shell/vigil.css",
                "/shell/vigil.js",
                "/shell/icon.svg",
                "/webjars/htmx.org/dist/htmx.min.js",
                "/webjars/htmx-ext-sse/sse.js"
            })
    void servesWhatTheFrameLoadsToEverybody(String path) {
        given().get(path).then().statusCode(200);
    }

    @Test
    void writesTimesForPeopleAndMachinesWithTheirZone() {
        signedIn()
                .get("/")
                .then()
                .body(
                        containsString(
                                "<time datetime=\"2026-11-24T09:12:00Z\">Tue 24 Nov, 03:12"
                                        + " CST</time>"));
    }

    private int statusOf(String token) {
        return given().cookie(SessionToken.COOKIE, token).get("/api/me").statusCode();
    }

    private RequestSpecification signedIn() {
        return person().cookie(SessionToken.COOKIE, sessions.account("harbor", Visitor.OPERATIONS));
    }

    private static RequestSpecification person() {
        return given().config(RestAssured.config().redirect(noRedirects()))
                .accept("text/html,application/xhtml+xml,*/*;q=0.8");
    }

    private static RedirectConfig noRedirects() {
        return RedirectConfig.redirectConfig().followRedirects(false);
    }
}
