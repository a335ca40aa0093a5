package care.vigil.escalation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.escalation.Installation.Program;
import care.vigil.escalation.hands.Action;
import care.vigil.testing.RealParts;
import care.vigil.web.Visitor;
import care.vigil.web.session.SessionToken;
import care.vigil.web.testing.Sessions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every address of the service against the table of rights; a new one fails until it has a row. */
@QuarkusTest
@QuarkusTestResource(
        value = RealParts.class,
        initArgs = @ResourceArg(name = "database", value = "escalation"))
class RightsTest {

    private static final Sessions SESSIONS =
            Sessions.signedWith(RealParts.open().keys().resolve("session-private.pem"));

    private static final List<String> ROLES =
            List.of(Visitor.CLINICIAN, Visitor.SUPERVISOR, Visitor.OPERATIONS, Visitor.ADMIN);

    private static final Map<String, Action> COMMANDS =
            Map.ofEntries(
                    Map.entry("accept", Action.ACCEPT),
                    Map.entry("decline", Action.DECLINE),
                    Map.entry("contact", Action.CONTACT),
                    Map.entry("cannot-reach", Action.CANNOT_REACH),
                    Map.entry("pass", Action.PASS),
                    Map.entry("hand-over", Action.HAND_OVER),
                    Map.entry("accepted-by-phone", Action.ACCEPTED_BY_PHONE),
                    Map.entry("read", Action.READ),
                    Map.entry("call", Action.CALL),
                    Map.entry("answered", Action.RECORD_ANSWERED),
                    Map.entry("emergency", Action.OPEN_EMERGENCY),
                    Map.entry("emergency/claim", Action.CLAIM_TASK),
                    Map.entry("emergency/outcome", Action.RECORD_OUTCOME),
                    Map.entry("close", Action.CLOSE),
                    Map.entry("care", Action.RECORD_CARE));

    /** Which roles each action is for, written down a second time on purpose. */
    private static final Map<Action, Set<String>> WHO =
            Stream.of(Action.values()).collect(Collectors.toMap(a -> a, RightsTest::who));

    @Inject Installation installation;

    private record Address(String method, String path) {}

    @Test
    void everyAddressHasARowAndEveryRowAnAddress() {
        var documented =
                documented().stream()
                        .filter(one -> !one.path().startsWith("/internal/"))
                        .collect(Collectors.toSet());

        assertThat(documented).isNotEmpty().isEqualTo(rows().keySet());
    }

    @Test
    void whatOtherServicesUseIsClosedToPeople() {
        var program = installation.program();
        var internal =
                documented().stream().filter(one -> one.path().startsWith("/internal/")).toList();

        assertThat(internal).isNotEmpty();
        for (var one : internal) {
            var answer = send(one, program, Visitor.SUPERVISOR, UUID.randomUUID());
            assertThat(answer.statusCode()).as(one.toString()).isEqualTo(401);
        }
    }

    @Test
    void aRoleThatIsNotInTheRowIsRefused() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        var wrong = new ArrayList<String>();
        rows().forEach((address, action) -> {
            for (var role : ROLES) {
                if (!WHO.get(action).contains(role)) {
                    var answer = send(address, program, role, escalation);
                    if (answer.statusCode() != 403) {
                        wrong.add(role + " " + address + " " + answer.statusCode());
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aRoleInTheRowIsNotRefusedForItsRole() {
        var wrong = new ArrayList<String>();
        rows().forEach((address, action) -> {
            for (var role : WHO.get(action)) {
                var program = installation.program();
                var escalation = installation.opened(program.slug());
                var answer = send(address, program, role, escalation);
                var said = answer.asString();
                if (answer.statusCode() >= 500
                        || said.contains(action.whoMay())
                        || said.contains("Nobody may do this.")) {
                    wrong.add(role + " " + address + " " + answer.statusCode());
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void anotherProgramsCaseIsNowhere() {
        var theirs = installation.opened(installation.program().slug());
        var ours = installation.program();
        var wrong = new ArrayList<String>();
        rows().forEach((address, action) -> {
            if (address.path().contains("{id}")) {
                for (var role : WHO.get(action)) {
                    var answer = send(address, ours, role, theirs);
                    if (answer.statusCode() != 404) {
                        wrong.add(role + " " + address + " " + answer.statusCode());
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static Map<Address, Action> rows() {
        var rows = new HashMap<Address, Action>();
        for (var look :
                List.of(
                        "/",
                        "/board/cases",
                        "/mine",
                        "/operations",
                        "/reports",
                        "/escalations/{id}",
                        "/api/escalations",
                        "/api/escalations/{id}",
                        "/api/escalations/{id}/verification",
                        "/api/escalations/stream")) {
            rows.put(new Address("GET", look), Action.LOOK);
        }
        COMMANDS.forEach((path, action) -> {
            rows.put(new Address("POST", "/escalations/{id}/" + path), action);
            rows.put(new Address("POST", "/api/escalations/{id}/" + path), action);
        });
        rows.put(new Address("POST", "/escalations/{id}/patient"), Action.READ_PATIENT);
        rows.put(new Address("POST", "/escalations/{id}/notes"), Action.READ_NOTES);
        rows.put(new Address("GET", "/api/escalations/{id}/notes"), Action.READ_NOTES);
        rows.put(new Address("POST", "/escalations/{id}/emergency/record"), Action.READ_TASK);
        rows.put(new Address("GET", "/api/escalations/{id}/emergency/record"), Action.READ_TASK);
        return rows;
    }

    private static Set<String> who(Action action) {
        return switch (action) {
            case LOOK -> Set.copyOf(ROLES);
            case ACCEPT,
                    DECLINE,
                    CONTACT,
                    CANNOT_REACH,
                    PASS,
                    HAND_OVER,
                    READ,
                    CALL,
                    RECORD_ANSWERED,
                    CLOSE,
                    RECORD_CARE,
                    READ_NOTES ->
                    Set.of(Visitor.CLINICIAN, Visitor.SUPERVISOR);
            case ACCEPTED_BY_PHONE -> Set.of(Visitor.SUPERVISOR, Visitor.OPERATIONS);
            case OPEN_EMERGENCY, CLAIM_TASK, RECORD_OUTCOME, READ_TASK, READ_PATIENT ->
                    Set.of(Visitor.CLINICIAN, Visitor.SUPERVISOR, Visitor.OPERATIONS);
        };
    }

    private List<Address> documented() {
        Map<String, Map<String, Object>> paths =
                given().cookie(SessionToken.COOKIE, SESSIONS.account("any", Visitor.ADMIN))
                        .accept("application/json")
                        .get("/api/escalation/openapi")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("paths");
        return paths.entrySet().stream()
                .flatMap(path ->
                        path.getValue().keySet().stream()
                                .map(method -> method.toUpperCase(Locale.ROOT))
                                .filter(Set.of("GET", "POST", "PUT", "DELETE", "PATCH")::contains)
                                .map(method -> new Address(method, path.getKey())))
                .toList();
    }

    /** As one of that role, who is the program's primary where a clinician is needed. */
    private Response send(Address address, Program program, String role, UUID escalation) {
        var session = SESSIONS.clinician(program.primary(), program.slug(), role);
        var request =
                given().cookie(SessionToken.COOKIE, session)
                        .redirects()
                        .follow(false)
                        .header("HX-Request", "true");
        var path =
                address.path()
                        .replace("{id}", escalation.toString())
                        .replace("{topic}", "pages")
                        .replace("{name}", "after-commit-before-send");
        if (path.endsWith("/stream")) {
            return given().cookie(SessionToken.COOKIE, session)
                    .accept("application/json")
                    .get("/api/escalations");
        }
        if (address.method().equals("GET")) {
            return request.accept("*/*").get(path);
        }
        return path.startsWith("/api/") || path.startsWith("/internal/")
                ? request.contentType("application/json").body(body(address, program)).post(path)
                : form(request, program).post(path);
    }

    private static String body(Address address, Program program) {
        return switch (address.path().substring(address.path().lastIndexOf('/') + 1)) {
            case "close" -> "{\"disposition\":\"NO_CRISIS\",\"note\":\"a wrong number\"}";
            case "outcome" -> "{\"called\":\"NOBODY\",\"result\":\"NOT_NEEDED\",\"note\":\"calm\"}";
            case "answered" -> "{\"by\":\"NOBODY\"}";
            case "care" -> "{\"kind\":\"CARING_FOLLOW_UP\"}";
            case "accepted-by-phone" -> "{\"clinicianId\":\"" + program.backup() + "\"}";
            default -> "{}";
        };
    }

    private static RequestSpecification form(RequestSpecification request, Program program) {
        var token = "t".repeat(43);
        return request.cookie("vigil_csrf", token)
                .contentType("application/x-www-form-urlencoded")
                .formParam("csrf", token)
                .formParam("disposition", "NO_CRISIS")
                .formParam("called", "NOBODY")
                .formParam("result", "NOT_NEEDED")
                .formParam("note", "calm")
                .formParam("kind", "CARING_FOLLOW_UP")
                .formParam("by", "NOBODY")
                .formParam("why", "the parents ask")
                .formParam("colleague", program.backup().toString());
    }
}
