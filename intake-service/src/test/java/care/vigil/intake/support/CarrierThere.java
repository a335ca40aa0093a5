package care.vigil.intake.support;

import care.vigil.simulator.Credentials;
import care.vigil.simulator.SimulatorSettings;
import care.vigil.simulator.TwilioSimulator;
import care.vigil.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The carrier with its records, which are read every moment and in small parts. */
public final class CarrierThere implements QuarkusTestResourceLifecycleManager {

    private TwilioSimulator simulator;

    @Override
    public Map<String, String> start() {
        var environment = RealParts.open().environment("intake");
        simulator =
                TwilioSimulator.start(
                        SimulatorSettings.local()
                                .with(
                                        new Credentials(
                                                environment.get("TWILIO_ACCOUNT_SID"),
                                                environment.get("TWILIO_AUTH_TOKEN"),
                                                null,
                                                null)));
        return Map.of(
                "TWILIO_API_BASE_URL", simulator.url().toString(),
                "vigil.carrier-inbox.page-size", "3",
                "vigil.carrier-inbox.while-open", "200ms",
                "vigil.carrier-inbox.otherwise", "300ms",
                "vigil.carrier-inbox.grace", "1s");
    }

    @Override
    public void stop() {
        simulator.close();
    }
}
