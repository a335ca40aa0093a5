package care.vigil.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/, ESCALATION",
        "/escalations/7f, ESCALATION",
        "/mine, ESCALATION",
        "/operations, ESCALATION",
        "/api/escalations/stream, ESCALATION",
        "/api/escalations/7f/acknowledgement, ESCALATION",
        "/login, ROSTER",
        "/logout, ROSTER",
        "/session/renewal, ROSTER",
        "/account, ROSTER",
        "/roster, ROSTER",
        "/api/programs/harbor/on-call, ROSTER",
        "/api/clinicians, ROSTER",
        "/twilio/patient/sms, INTAKE",
        "/twilio/patient/voice, INTAKE",
        "/twilio/patient/status, NOTIFICATION",
        "/twilio/clinician/sms, NOTIFICATION",
        "/twilio/attempts/7f/answer, NOTIFICATION",
        "/twilio/bridges/7f/end, NOTIFICATION",
        "/api/crisis-requests, INTAKE",
        "/api/patients/7f, INTAKE",
        "/patients, INTAKE",
        "/patients/cases/7f, INTAKE",
        "/roster-of-somebody, ESCALATION",
        "/api/programs%20x, ESCALATION"
    })
    void everyAddressHasOneOwner(String path, Service owner) {
        assertThat(Routes.of(path)).contains(new Route(List.of(owner), path));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/intake/openapi, INTAKE",
        "/api/roster/openapi, ROSTER",
        "/api/escalation/openapi, ESCALATION",
        "/api/notification/openapi, NOTIFICATION"
    })
    void eachServiceDescribesItsApi(String path, Service owner) {
        assertThat(Routes.of(path)).contains(new Route(List.of(owner), path));
    }

    @Test
    void whatTheFrameLoadsComesFromWhoeverAnswers() {
        assertThat(Routes.of("/shell/vigil.css").orElseThrow().services())
                .startsWith(Service.ESCALATION)
                .hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/events/pages",
                "/internal",
                "/q/health",
                "/q/dev-ui",
                "/metrics",
                "/twilio",
                "/twilio/other/sms",
                "/%69nternal/events/pages",
                "//internal/events/pages",
                "/x/../internal/events/pages",
                "/./internal/events",
                "/x/%2e%2e/internal/events",
                "/x%2F..%2Finternal",
                "/internal;a=b/events",
                "/internal%3Ba/events",
                "/%2569nternal/events",
                "/x\\..\\internal",
                "/%5Cinternal",
                "/internal%00",
                "/x%",
                "/x%4",
                "x",
                "*",
                ""
            })
    void nothingInsideIsReachedNorWhatCouldMeanIt(String path) {
        assertThat(Routes.of(path)).isEmpty();
    }
}
