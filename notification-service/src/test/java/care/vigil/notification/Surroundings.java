package care.vigil.notification;

import care.vigil.simulator.Credentials;
import care.vigil.simulator.Pace;
import care.vigil.simulator.SimulatorSettings;
import care.vigil.simulator.TwilioSimulator;
import care.vigil.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A real PostgreSQL, a real Kafka and the carrier simulator, wired as the local stack does; where
 * escalation-service would be, a port for {@link EscalationStandIn}.
 */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    private static final Pace QUICK = new Pace(Duration.ofMillis(10), 1, 0, 0);

    private TwilioSimulator simulator;

    @Override
    public Map<String, String> start() {
        int servicePort = freePort();
        var environment = new HashMap<>(RealParts.open().environment("notification"));
        var account =
                new Credentials(
                        environment.get("TWILIO_ACCOUNT_SID"),
                        environment.get("TWILIO_AUTH_TOKEN"),
                        null,
                        null);
        var origin = "http://localhost:8080";
        simulator =
                TwilioSimulator.start(
                        SimulatorSettings.local()
                                .with(account)
                                .at(QUICK)
                                .deliveringTo(URI.create("http://127.0.0.1:" + servicePort))
                                .withNumber(House.CRISIS + "=" + origin + "/twilio/patient/sms")
                                .withNumber(
                                        "%1$s=%2$s/twilio/clinician/sms,%2$s/twilio/clinician/voice"
                                                .formatted(House.PAGER, origin)));
        int escalationPort = freePort();
        environment.put("VIGIL_PUBLIC_URL", origin);
        environment.put("TWILIO_API_BASE_URL", simulator.url().toString());
        environment.put("VIGIL_ESCALATION_URLS", "http://127.0.0.1:" + escalationPort);
        environment.put("VIGIL_INTAKE_URLS", "http://127.0.0.1:" + escalationPort);
        environment.put("test.escalation-port", String.valueOf(escalationPort));
        environment.put("quarkus.http.test-port", String.valueOf(servicePort));
        environment.put("notification.carrier.total-timeout", "1s");
        environment.put("notification.claim-patience", "3s");
        environment.put("vigil.carrier-inbox.while-open", "500ms");
        environment.put("vigil.carrier-inbox.otherwise", "700ms");
        environment.put("vigil.carrier-inbox.grace", "2s");
        environment.put("vigil.carrier-inbox.page-size", "3");
        return environment;
    }

    @Override
    public void stop() {
        if (simulator != null) {
            simulator.close();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
