package care.vigil.roster;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import care.vigil.web.Visitor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProgramApiTest extends RosterTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void showsTheProgramsOfTheVisitorAndNoOthers() {
        as("harbor", Visitor.CLINICIAN)
                .get("/api/programs")
                .then()
                .statusCode(200)
                .body("slug", contains("harbor"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/programs/rapid",
                "/api/programs/rapid/on-call",
                "/api/programs/nothing",
                "/api/programs/nothing/on-call"
            })
    void anotherProgramLooksLikeNone(String path) {
        var answer = as("harbor", Visitor.ADMIN).get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString())
                .isEqualTo(as("harbor", Visitor.ADMIN).get("/api/nowhere").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/schema+json", "*/*"})
    void theSchemaOfADocumentIsPublishedToEverybody(String wanted) {
        given().accept(wanted)
                .get("/api/programs/schema")
                .then()
                .statusCode(200)
                .contentType(wanted.equals("*/*") ? "application/schema+json" : wanted)
                .body("$schema", startsWith("https://json-schema.org/"))
                .body("properties", hasKey("responseTimeTarget"));
    }

    @Test
    void theApiIsDescribedAndNothingThatIsNotForItsCallers() {
        Map<String, Object> paths =
                admin().accept("application/json")
                        .get("/api/roster/openapi")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("paths");
        assertThat(paths.keySet())
                .contains("/api/programs/{slug}", "/api/programs/schema", "/api/clinicians")
                .allMatch(path -> path.startsWith("/api/"));
    }

    @Test
    void savesADocumentThatStartsFromTheCurrentRevision() {
        var got = admin().get("/api/programs/rapid");
        var tag = got.header("ETag");
        var document = tree(got);
        document.put("contactTarget", "PT25S");

        var saved = put(tag, document).then().statusCode(200).extract();

        assertThat(saved.header("ETag")).isNotEqualTo(tag);
        var again = admin().get("/api/programs/rapid");
        assertThat(again.header("ETag")).isEqualTo(saved.header("ETag"));
        assertThat(tree(again)).isEqualTo(document);
        put(tag, document).then().statusCode(412);
    }

    @Test
    void takesYamlAsWell() {
        var tag = admin().get("/api/programs/rapid").header("ETag");
        admin().header("If-Match", tag)
                .contentType("application/yaml")
                .body("slug: rapid\nname: ''\n".getBytes(StandardCharsets.UTF_8))
                .put("/api/programs/rapid")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("problems.field", hasItems("name", "ladder", "texts", "timeZone"));
    }

    @Test
    void refusesABadDocumentWithEveryProblemAndKeepsTheOldOne() {
        var got = admin().get("/api/programs/rapid");
        var document = tree(got);
        document.put("responseTimeTarget", "PT30S").put("pagerNumber", "+13125550200");
        document.put("timeZone", "nowhere");

        put(got.header("ETag"), document)
                .then()
                .statusCode(400)
                .body("title", is("Not valid"))
                .body(
                        "problems.field",
                        containsInAnyOrder("ladder[2].after", "pagerNumber", "timeZone"));

        assertThat(admin().get("/api/programs/rapid").header("ETag")).isEqualTo(got.header("ETag"));
    }

    @Test
    void refusesTheNumbersOfAnotherProgram() {
        var got = admin().get("/api/programs/rapid");
        put(got.header("ETag"), tree(got).put("crisisNumber", "+13125550100"))
                .then()
                .statusCode(400)
                .body("problems.field", contains("crisisNumber"));
    }

    @Test
    void showsWhatWouldChangeAndChangesNothing() {
        var got = admin().get("/api/programs/rapid");
        var document = tree(got).put("shortName", "Swift");

        admin().header("If-Match", got.header("ETag"))
                .contentType("application/json")
                .body(document.toString())
                .put("/api/programs/rapid?preview")
                .then()
                .statusCode(200)
                .body("changes.field", contains("shortName"))
                .body("changes.before", contains("Rapid"))
                .body("changes.after", contains("Swift"));

        assertThat(admin().get("/api/programs/rapid").header("ETag")).isEqualTo(got.header("ETag"));
    }

    @Test
    void changesNothingBlindly() {
        var document = tree(admin().get("/api/programs/rapid"));
        admin().contentType("application/json")
                .body(document.toString())
                .put("/api/programs/rapid")
                .then()
                .statusCode(428);
        put("*", document).then().statusCode(412);
    }

    @Test
    void onlyAnAdministratorChangesAProgram() {
        as("rapid", Visitor.SUPERVISOR, Visitor.CLINICIAN, Visitor.OPERATIONS)
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body("{}")
                .put("/api/programs/rapid")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"slug\":", "null"})
    void explainsABodyThatIsNoDocument(String body) {
        admin().header("If-Match", "\"1\"")
                .contentType("application/json")
                .body(body)
                .put("/api/programs/rapid")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void saysWhoIsOnCallAtAnyTime() {
        as("harbor", Visitor.OPERATIONS)
                .get("/api/programs/harbor/on-call?at=2025-03-09T08:30:00Z")
                .then()
                .statusCode(200)
                .body("timeZone", is("America/Chicago"))
                .body("onCall.role", contains("primary", "backup", "supervisor", "operations"))
                .body("onCall.displayName", hasItem("Mara Lindqvist"));
        as("harbor", Visitor.OPERATIONS)
                .get("/api/programs/harbor/on-call?at=2020-01-01T00:00:00Z")
                .then()
                .body("onCall", is(List.of()));
        as("harbor", Visitor.OPERATIONS)
                .get("/api/programs/harbor/on-call?at=yesterday")
                .then()
                .statusCode(400)
                .body("problems.field", contains("at"));
    }

    @Test
    void showsCliniciansWithoutTheirNumbers() {
        as("harbor", Visitor.OPERATIONS)
                .get("/api/clinicians")
                .then()
                .statusCode(200)
                .body(
                        "handle",
                        contains(
                                "amina.castellanos",
                                "harbor.desk",
                                "mara.lindqvist",
                                "theo.bright"))
                .body("phones.flatten().number", everyItem(matchesPattern("…[0-9]{2}")));
    }

    @Test
    void anAnonymousVisitorSeesNothing() {
        for (var path : List.of("/api/programs", "/api/clinicians", "/roster", "/x")) {
            given().get(path).then().statusCode(401);
            browser().get(path).then().statusCode(path.startsWith("/api") ? 401 : 303);
        }
    }

    private static RequestSpecification admin() {
        return as("rapid", Visitor.ADMIN);
    }

    private static Response put(String tag, ObjectNode document) {
        return admin().header("If-Match", tag)
                .contentType("application/json")
                .body(document.toString())
                .put("/api/programs/rapid");
    }

    private static ObjectNode tree(Response got) {
        try {
            return (ObjectNode) JSON.readTree(got.asByteArray());
        } catch (IOException bad) {
            throw new UncheckedIOException(bad);
        }
    }
}
