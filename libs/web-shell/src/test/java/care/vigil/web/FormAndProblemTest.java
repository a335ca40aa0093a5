package care.vigil.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import care.vigil.web.session.SessionToken;
import care.vigil.web.testing.Sessions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Keys.class)
class FormAndProblemTest {

    Sessions sessions;

    @Test
    void aFormWithTheTokenOfItsPageCounts() {
        var token = tokenOfThePage();
        form(token, "what=tea&csrf=" + token).then().statusCode(200).body(is("recorded tea"));
        signedIn()
                .cookie("vigil_csrf", token)
                .header("X-CSRF-Token", token)
                .contentType(ContentType.URLENC)
                .body("what=tea")
                .post("/wishes")
                .then()
                .statusCode(200);
    }

    @Test
    void aFormWithoutItChangesNothing() {
        var token = tokenOfThePage();
        form(token, "what=tea").then().statusCode(403);
        form(token, "what=tea&csrf=" + "A".repeat(43)).then().statusCode(403);
        form("", "what=tea&csrf=").then().statusCode(403);
    }

    @Test
    void aRequestFromAPageOfAnotherOriginChangesNothing() {
        var token = tokenOfThePage();
        signedIn()
                .cookie("vigil_csrf", token)
                .header("Origin", "https://elsewhere.example")
                .contentType(ContentType.URLENC)
                .body("what=tea&csrf=" + token)
                .post("/wishes")
                .then()
                .statusCode(403);
    }

    @Test
    void aWebhookArrivesWholeHoweverLongItIs() {
        var body = "Body=" + "%F0%9F%98%94".repeat(1600) + "&MessageSid=SM1";
        given().contentType(ContentType.URLENC)
                .urlEncodingEnabled(false)
                .body(body)
                .post("/twilio/echo")
                .then()
                .statusCode(200)
                .body(equalTo(body));
    }

    @Test
    void theCarrierIsNeverGivenWords() {
        var answer =
                given().accept("*/*")
                        .contentType(ContentType.URLENC)
                        .body("a=b")
                        .post("/twilio/broken")
                        .then()
                        .statusCode(500)
                        .contentType(ContentType.XML);
        assertThat(answer.extract().asString()).isEqualTo("<Response/>");
    }

    @Test
    void namesEverythingThatIsWrong() {
        json("{\"what\": \" \", \"howMany\": 0}")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", is("Not valid"))
                .body("problems.field", hasItems("what", "howMany"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"what\": ", "", "[]", "{\"what\": \"x\", \"howMany\": \"many\"}"})
    void explainsABodyThatCannotBeRead(String body) {
        var answer = json(body).then().statusCode(400).extract();
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.asString()).doesNotContain("Exception", "com.fasterxml", "care.vigil");
    }

    @Test
    void saysNothingAboutTheInsideWhenSomethingBreaks() {
        signedIn()
                .get("/api/broken")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body(not(containsString("secret detail")));
    }

    @Test
    void showsAPersonAPageAndAProgramAProblem() {
        signedIn()
                .accept("text/html")
                .get("/nothing-here")
                .then()
                .statusCode(404)
                .contentType(ContentType.HTML)
                .body(containsString("There is nothing at this address"));
        signedIn()
                .get("/api/nothing-here")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private Response json(String body) {
        return signedIn().contentType(ContentType.JSON).body(body).post("/api/wishes");
    }

    private Response form(String cookie, String body) {
        return signedIn()
                .cookie("vigil_csrf", cookie)
                .contentType(ContentType.URLENC)
                .body(body)
                .post("/wishes");
    }

    private String tokenOfThePage() {
        var page = signedIn().accept("text/html").get("/");
        var token = page.cookie("vigil_csrf");
        page.then().body(containsString("name=\"csrf\" value=\"" + token + "\""));
        return token;
    }

    private RequestSpecification signedIn() {
        return given().cookie(SessionToken.COOKIE, sessions.account("harbor", Visitor.OPERATIONS));
    }
}
