package care.vigil.roster;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import care.vigil.web.session.SessionToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PasswordChangeTest extends RosterTest {

    private static final String CHOSEN = "four words in a row";

    @Test
    void whoKnowsThePasswordChoosesAnotherAndEveryOtherSessionEnds() {
        var first = passwordOf("amina.castellanos");
        var elsewhere = tokenOf("amina.castellanos", first);
        var here = tokenOf("amina.castellanos", first);

        var changed = change(here, first, CHOSEN, CHOSEN, address());

        changed.then().statusCode(303).header("Location", is("/account?changed=true"));
        var goesOn = changed.cookie(SessionToken.COOKIE);
        browser()
                .cookie(SessionToken.COOKIE, goesOn)
                .get("/account?changed=true")
                .then()
                .statusCode(200)
                .body(containsString("Your password is changed"));
        await().atMost(Duration.ofSeconds(60)).until(() -> status(elsewhere) == 401);
        assertThat(status(here)).isEqualTo(401);
        assertThat(status(goesOn)).isEqualTo(200);
        login("amina.castellanos", first, address()).then().statusCode(401);
        login("amina.castellanos", CHOSEN, address()).then().statusCode(303);
    }

    @Test
    void withoutTheRightPasswordOrAGoodNewOneNothingChangesAndItSaysWhatToDo() {
        var first = passwordOf("rapid.director");
        var token = tokenOf("rapid.director", first);

        change(token, "a guess", CHOSEN, CHOSEN, address())
                .then()
                .statusCode(400)
                .body(containsString("That is not the password you have now. Check it"));
        change(token, first, "too short", "too short", address())
                .then()
                .statusCode(400)
                .body(containsString("needs at least 12"));
        change(token, first, CHOSEN, CHOSEN + ".", address())
                .then()
                .statusCode(400)
                .body(containsString("Type the same one twice"));

        assertThat(status(token)).isEqualTo(200);
        login("rapid.director", first, address()).then().statusCode(303);
    }

    @Test
    void guessingThePasswordIsSlowedDownHereToo() {
        var first = passwordOf("rapid.director");
        var token = tokenOf("rapid.director", first);
        var guesser = address();
        for (int i = 0; i < 5; i++) {
            change(token, "guess " + i, CHOSEN, CHOSEN, guesser).then().statusCode(400);
        }
        change(token, first, CHOSEN, CHOSEN, guesser)
                .then()
                .statusCode(429)
                .body(containsString("Too many tries. Wait"));
    }

    @Test
    void aFormOfAnotherPageChangesNothing() {
        var token = tokenOf("rapid.director", passwordOf("rapid.director"));
        browser()
                .cookie(SessionToken.COOKIE, token)
                .formParam("now", passwordOf("rapid.director"))
                .formParam("chosen", CHOSEN)
                .formParam("again", CHOSEN)
                .post("/account")
                .then()
                .statusCode(403);
    }

    private static int status(String token) {
        return given().cookie(SessionToken.COOKIE, token).get("/api/programs").statusCode();
    }

    private static Response change(
            String token, String now, String chosen, String again, String address) {
        var csrf = csrf();
        return browser()
                .cookie(SessionToken.COOKIE, token)
                .cookie("vigil_csrf", csrf)
                .header("X-Forwarded-For", address)
                .formParam("now", now)
                .formParam("chosen", chosen)
                .formParam("again", again)
                .formParam("csrf", csrf)
                .post("/account");
    }

    private static String tokenOf(String handle, String password) {
        return login(handle, password, address()).cookie(SessionToken.COOKIE);
    }

    private static Response login(String handle, String password, String address) {
        var csrf = csrf();
        return browser()
                .cookie("vigil_csrf", csrf)
                .header("X-Forwarded-For", address)
                .formParam("handle", handle)
                .formParam("password", password)
                .formParam("csrf", csrf)
                .post("/login");
    }

    private static String csrf() {
        return browser().get("/login").cookie("vigil_csrf");
    }

    private static String address() {
        return UUID.randomUUID().toString();
    }
}
