package care.vigil.simulator;

import care.vigil.simulator.client.HandsetClient;
import care.vigil.simulator.client.SimulatorClient;
import com.twilio.http.TwilioRestClient;
import java.time.Duration;

/** A simulator, a program behind its webhooks, and the carrier's SDK, for one test. */
final class World implements AutoCloseable {

    static final String CRISIS = "+13125550100";
    static final String PAGER = "+13125550101";
    static final String PATIENT = "+13125550121";
    static final String THERAPIST = "+13125550111";
    static final Duration SOON = Duration.ofSeconds(5);
    private static final Pace QUICK = new Pace(Duration.ofMillis(10), 1, 0, 0);

    final Program program = new Program();
    final TwilioSimulator simulator;
    final SimulatorClient client;
    final TwilioRestClient sdk;

    World() {
        this(QUICK);
    }

    World(Pace pace) {
        simulator =
                TwilioSimulator.start(
                        SimulatorSettings.local()
                                .at(pace)
                                .withNumber(
                                        CRISIS
                                                + "="
                                                + program.url("/crisis/sms")
                                                + ","
                                                + program.url("/crisis/voice")
                                                + ",optOut=off")
                                .withNumber(
                                        PAGER
                                                + "="
                                                + program.url("/pager/sms")
                                                + ","
                                                + program.url("/pager/voice")
                                                + ",status="
                                                + program.url("/pager/status")));
        client = simulator.client();
        sdk = SdkOverLoopback.of(simulator);
    }

    HandsetClient patient() {
        return client.handset(PATIENT);
    }

    HandsetClient therapist() {
        return client.handset(THERAPIST);
    }

    String token() {
        return simulator.settings().credentials().authToken();
    }

    @Override
    public void close() {
        simulator.close();
        program.close();
    }
}
