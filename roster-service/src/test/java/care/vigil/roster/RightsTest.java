package care.vigil.roster;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.web.Visitor;
import care.vigil.web.testing.Address;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every address of the service against the table of rights; a new one fails until it has a row. */
@QuarkusTest
class RightsTest extends RosterTest {

    /** What somebody has who is known in a program and may do nothing there. */
    private static final String NO_ROLE = "";

    private static final Set<String> ROLES =
            Set.of(Visitor.CLINICIAN, Visitor.SUPERVISOR, Visitor.OPERATIONS, Visitor.ADMIN);

    private static final Set<String> ADMINISTRATORS = Set.of(Visitor.ADMIN);

    /** Which roles each address is for, written down a second time on purpose. */
    private static final Map<Address, Set<String>> ROWS =
            Map.of(
                    new Address("GET", "/roster"), ROLES,
                    new Address("GET", "/api/clinicians"), ROLES,
                    new Address("GET", "/api/programs"), ROLES,
                    new Address("GET", "/api/programs/{slug}"), ROLES,
                    new Address("GET", "/api/programs/{slug}/on-call"), ROLES,
                    new Address("PUT", "/api/programs/{slug}"), ADMINISTRATORS,
                    new Address("DELETE", "/api/programs/{slug}/accounts/{handle}/sessions"),
                            ADMINISTRATORS);

    private static final Set<Address> FOR_EVERYBODY =
            Set.of(
                    new Address("GET", "/login"),
                    new Address("POST", "/login"),
                    new Address("GET", "/api/programs/schema"));

    private static final Set<Address> FOR_ANY_LOGIN =
            Set.of(
                    new Address("GET", "/account"),
                    new Address("POST", "/account"),
                    new Address("POST", "/session/renewal"),
                    new Address("POST", "/logout"));

    @Inject BeanManager beans;

    @Test
    void everyAddressHasARowAndEveryRowAnAddress() {
        var served =
                Address.served(beans).stream()
                        .filter(one -> !one.isInternal())
                        .collect(Collectors.toSet());
        var rows = new HashSet<>(ROWS.keySet());
        rows.addAll(FOR_EVERYBODY);
        rows.addAll(FOR_ANY_LOGIN);

        assertThat(served).isEqualTo(rows);
        assertThat(described()).isNotEmpty().isSubsetOf(rows);
    }

    @Test
    void whatOtherServicesUseIsClosedToPeople() {
        var internal = Address.served(beans).stream().filter(Address::isInternal).toList();

        assertThat(internal).isNotEmpty();
        for (var one : internal) {
            assertThat(send(one, Visitor.ADMIN, "harbor").statusCode())
                    .as(one.toString())
                    .isEqualTo(401);
        }
    }

    @Test
    void aRoleThatIsNotInTheRowIsRefused() {
        var wrong = new ArrayList<String>();
        ROWS.forEach((address, allowed) -> {
            var others = new HashSet<>(ROLES);
            others.add(NO_ROLE);
            others.removeAll(allowed);
            for (var role : others) {
                int status = send(address, role, "harbor").statusCode();
                if (status != 403) {
                    wrong.add(role + " " + address + " " + status);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aRoleInTheRowIsNotRefused() {
        var wrong = new ArrayList<String>();
        ROWS.forEach((address, allowed) -> {
            for (var role : allowed) {
                int status = send(address, role, "harbor").statusCode();
                if (status >= 500 || status == 403 || status == 401) {
                    wrong.add(role + " " + address + " " + status);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void anotherProgramIsNowhere() {
        var wrong = new ArrayList<String>();
        ROWS.keySet().stream()
                .filter(address -> address.path().contains("{slug}"))
                .forEach(address -> {
                    for (var role : ROLES) {
                        int status = send(address, role, "rapid").statusCode();
                        if (status != 404) {
                            wrong.add(role + " " + address + " " + status);
                        }
                    }
                });
        assertThat(wrong).isEmpty();
    }

    @Test
    void somebodyUnknownFindsTheLoginAndTheSchemaAndNothingElse() {
        for (var address : FOR_EVERYBODY) {
            assertThat(send(address, given(), "harbor").statusCode())
                    .as(address.toString())
                    .isIn(200, 401);
        }
        var closed = new HashSet<>(ROWS.keySet());
        closed.addAll(FOR_ANY_LOGIN);
        for (var address : closed) {
            assertThat(send(address, given(), "harbor").statusCode())
                    .as(address.toString())
                    .isEqualTo(401);
        }
    }

    @Test
    void anyLoginCanBeEnded() {
        for (var role : List.of(NO_ROLE, Visitor.CLINICIAN)) {
            assertThat(send(new Address("POST", "/logout"), role, "harbor").statusCode())
                    .isEqualTo(303);
        }
    }

    private static Set<Address> described() {
        Map<String, Map<String, Object>> paths =
                as("harbor", Visitor.ADMIN)
                        .accept("application/json")
                        .get("/api/roster/openapi")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("paths");
        return Address.described(paths);
    }

    /** As somebody of harbor, to that program. */
    private static Response send(Address address, String role, String program) {
        return send(address, role.equals(NO_ROLE) ? as("harbor") : as("harbor", role), program);
    }

    private static Response send(Address address, RequestSpecification visitor, String program) {
        var path =
                address.path().replace("{slug}", program).replaceAll("\\{[a-z]+}", "nobody.there");
        var request = visitor.redirects().follow(false).header("HX-Request", "true").accept("*/*");
        if (address.isInternal() || address.method().equals("PUT")) {
            return request.contentType("application/json")
                    .body("{}")
                    .request(address.method(), path);
        }
        if (address.method().equals("POST")) {
            var token = "t".repeat(43);
            return request.cookie("vigil_csrf", token)
                    .formParam("csrf", token)
                    .formParam("handle", "nobody.there")
                    .formParam("password", "wrong")
                    .post(path);
        }
        return request.request(address.method(), path);
    }
}
