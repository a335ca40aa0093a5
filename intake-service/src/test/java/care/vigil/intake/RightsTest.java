package care.vigil.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.CrisisRequestEvent.CrisisRequested;
import care.vigil.intake.support.Carrier;
import care.vigil.intake.support.Cases;
import care.vigil.intake.support.IntakeTest;
import care.vigil.intake.support.Patients;
import care.vigil.intake.support.Program;
import care.vigil.intake.support.Requests;
import care.vigil.messaging.Database;
import care.vigil.testing.RealParts;
import care.vigil.web.Visitor;
import care.vigil.web.grant.ReadGrant.Reason;
import care.vigil.web.grant.ReadGrants;
import care.vigil.web.session.SessionToken;
import care.vigil.web.testing.Address;
import care.vigil.web.testing.Sessions;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every address of the service against the table of rights; a new one fails until it has a row. */
@IntakeTest
class RightsTest {

    private static final Set<String> ROLES =
            Set.of(Visitor.CLINICIAN, Visitor.SUPERVISOR, Visitor.OPERATIONS, Visitor.ADMIN);

    private static final Set<String> OF_PATIENTS = Set.of(Visitor.CLINICIAN, Visitor.SUPERVISOR);

    /** Which roles each address is for, written down a second time on purpose. */
    private static final Map<Address, Set<String>> ROWS =
            Map.of(
                    new Address("GET", "/patients"), OF_PATIENTS,
                    new Address("POST", "/patients"), OF_PATIENTS,
                    new Address("GET", "/patients/{patientId}"), OF_PATIENTS,
                    new Address("GET", "/api/patients"), OF_PATIENTS,
                    new Address("GET", "/api/patients/{patientId}"), OF_PATIENTS,
                    new Address("GET", "/patients/cases/{escalationId}"),
                            Set.of(Visitor.CLINICIAN, Visitor.SUPERVISOR, Visitor.OPERATIONS));

    private static final Address FOR_APPS = new Address("POST", "/api/crisis-requests");

    @Inject BeanManager beans;
    @Inject Patients patients;
    @Inject ReadGrants grants;
    @Inject Database database;

    private final UUID reader = UUID.randomUUID();
    private final Program ours = Program.known();
    private final Program theirs = Program.known();
    private UUID patient;
    private UUID escalation;
    private CrisisRequested request;

    @BeforeEach
    void somebodyIsEnrolledAndHasACase() {
        var phone = Program.newPhone();
        patient = patients.enrol(ours, phone, null);
        var form = Carrier.text(phone, ours.crisisNumber(), "is anybody there");
        Requests.accepted(form);
        request = Requests.of(form);
        escalation = Cases.open(request);
    }

    @Test
    void everyAddressHasARowAndEveryRowAnAddress() {
        var forPeople =
                Address.served(beans).stream()
                        .filter(one -> !one.isInternal() && !one.isOfTheCarrier())
                        .collect(Collectors.toSet());
        var rows = new HashSet<>(ROWS.keySet());
        rows.add(FOR_APPS);

        assertThat(forPeople).isEqualTo(rows);
        assertThat(described()).isNotEmpty().isSubsetOf(Address.served(beans));
    }

    @Test
    void whatOtherServicesUseIsClosedToPeople() {
        var internal = Address.served(beans).stream().filter(Address::isInternal).toList();

        assertThat(internal).isNotEmpty();
        for (var one : internal) {
            assertThat(send(one, as(Visitor.SUPERVISOR, ours)).statusCode())
                    .as(one.toString())
                    .isEqualTo(401);
        }
    }

    @Test
    void whatTheCarrierUsesIsClosedToWhoeverSignsNothing() {
        var carriers = Address.served(beans).stream().filter(Address::isOfTheCarrier).toList();

        assertThat(carriers).isNotEmpty();
        for (var one : carriers) {
            var form = Carrier.text(Program.newPhone(), ours.crisisNumber(), "forged");
            var answer = Carrier.postSigned(one.path(), Carrier.encoded(form), null).extract();
            assertThat(answer.statusCode()).as(one.toString()).isEqualTo(403);
        }
    }

    @Test
    void noRoleOpensWhatAnAppOpensWithItsKey() {
        for (var role : ROLES) {
            assertThat(send(FOR_APPS, as(role, ours)).statusCode()).as(role).isEqualTo(401);
        }
    }

    @Test
    void forARoleThatIsNotInTheRowThereIsNothing() {
        var wrong = new ArrayList<String>();
        ROWS.forEach((address, allowed) -> {
            var others = new HashSet<>(ROLES);
            others.removeAll(allowed);
            others.forEach(role -> expect(wrong, 404, address, role, ours));
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aRoleInTheRowIsServed() {
        var wrong = new ArrayList<String>();
        ROWS.forEach((address, allowed) ->
                allowed.forEach(role -> expect(wrong, 200, address, role, ours)));
        assertThat(wrong).isEmpty();
    }

    @Test
    void anotherProgramsPatientIsNowhere() {
        var wrong = new ArrayList<String>();
        ROWS.keySet().stream()
                .filter(address -> address.path().contains("{"))
                .forEach(address ->
                        ROLES.forEach(role -> expect(wrong, 404, address, role, theirs)));
        assertThat(wrong).isEmpty();
    }

    private void expect(
            List<String> wrong, int status, Address address, String role, Program program) {
        int got = send(address, as(role, program)).statusCode();
        if (got != status) {
            wrong.add(role + " " + address + " " + got);
        }
    }

    private Set<Address> described() {
        Map<String, Map<String, Object>> paths =
                as(Visitor.ADMIN, ours)
                        .accept("application/json")
                        .get("/api/intake/openapi")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("paths");
        return Address.described(paths);
    }

    private RequestSpecification as(String role, Program program) {
        var session =
                Sessions.signedWith(RealParts.open().keys().resolve("session-private.pem"))
                        .token(reader, UUID.randomUUID(), Map.of(program.slug(), Set.of(role)), 1);
        return given().cookie(SessionToken.COOKIE, session);
    }

    /** With leave of escalation-service wherever that is asked for. */
    private Response send(Address address, RequestSpecification visitor) {
        var path =
                address.path()
                        .replace("{patientId}", patient.toString())
                        .replace("{escalationId}", escalation.toString())
                        .replace("{topic}", "escalations")
                        .replace("{name}", "after-commit-before-send");
        var html = visitor.header("HX-Request", "true").accept("text/html, */*");
        if (path.startsWith("/api/patients")) {
            return visitor.accept("application/json").get(path);
        }
        if (path.startsWith("/api/") || path.startsWith("/internal/")) {
            return html.contentType("application/json").body("{}").post(path);
        }
        var token = "t".repeat(43);
        return address.method().equals("POST")
                ? html.cookie("vigil_csrf", token).formParam("csrf", token).post(path)
                : html.queryParam("grant", leave()).get(path);
    }

    private String leave() {
        return grants.issue(
                escalation,
                request.contactId(),
                ours.slug(),
                reader,
                Reason.PAGED,
                database.read(Database::now));
    }
}
