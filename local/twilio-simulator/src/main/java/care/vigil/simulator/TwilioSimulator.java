package care.vigil.simulator;

import care.vigil.simulator.calls.Calling;
import care.vigil.simulator.client.SimulatorClient;
import care.vigil.simulator.control.CarrierControl;
import care.vigil.simulator.control.ControlApi;
import care.vigil.simulator.control.HandsetControl;
import care.vigil.simulator.handsets.Directory;
import care.vigil.simulator.http.Answer;
import care.vigil.simulator.http.HttpFront;
import care.vigil.simulator.log.OperationLog;
import care.vigil.simulator.messages.Texting;
import care.vigil.simulator.page.PhoneEvents;
import care.vigil.simulator.page.PhonesPage;
import care.vigil.simulator.rest.Access;
import care.vigil.simulator.rest.Faults;
import care.vigil.simulator.rest.RestApi;
import care.vigil.simulator.time.SimulatorClock;
import care.vigil.simulator.webhooks.Webhook;
import care.vigil.simulator.webhooks.Webhooks;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A stand-in for the part of Twilio that Vigil uses, on this machine only. Start reading here.
 *
 * <p>{@code /2010-04-01} is the carrier's REST API, {@code /control} is for tests, {@code /phones}
 * is for people. Everything is kept in memory and gone when it stops.
 */
public final class TwilioSimulator implements AutoCloseable {

    private final SimulatorSettings settings;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final SimulatorClock clock = new SimulatorClock(executor);
    private final Directory directory = new Directory();
    private final Webhooks webhooks;
    private final HttpFront front;

    private TwilioSimulator(SimulatorSettings settings) {
        this.settings = settings;
        Credentials credentials = settings.credentials();
        var log = new OperationLog(settings.keptOperations());
        webhooks = new Webhooks(log, clock, settings.deliverTo());
        front = new HttpFront(settings.port(), clock::now);
        String account = credentials.accountSid();
        var signing = new Webhook.Signing(credentials.authToken());
        var texting =
                new Texting(account, signing, directory, clock, log, webhooks, settings.pace());
        var calling =
                new Calling(account, signing, directory, clock, log, webhooks, settings.pace());
        var faults = new Faults();
        var access =
                new Access(
                        account,
                        credentials.authToken(),
                        credentials.keySid(),
                        credentials.keySecret());
        var rest = new RestApi(access, faults, log, texting, calling, directory, webhooks);
        var control =
                new ControlApi(
                        new HandsetControl(directory, calling, texting),
                        new CarrierControl(faults, texting, calling, directory, log),
                        directory,
                        calling,
                        log,
                        clock);
        front.route("/2010-04-01/", rest::handle);
        front.route("/control/", control::handle);
        front.route("/phones", new PhonesPage()::handle);
        front.stream("/phones/events", new PhoneEvents(directory)::stream);
        front.route("/", _ -> Answer.empty(302).with("Location", "/phones"));
    }

    /** Starts a simulator; it answers once this returns. */
    public static TwilioSimulator start(SimulatorSettings settings) {
        var simulator = new TwilioSimulator(settings);
        settings.numbers().forEach(simulator.directory::own);
        settings.phones()
                .forEach(phone ->
                        simulator.directory.name(phone.number(), phone.label(), phone.group()));
        simulator.front.start();
        return simulator;
    }

    /** The port that it listens on. */
    public int port() {
        return front.port();
    }

    /** Its address, for {@code TWILIO_API_BASE_URL}. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** What it was set up with. */
    public SimulatorSettings settings() {
        return settings;
    }

    /** A client of it. */
    public SimulatorClient client() {
        return SimulatorClient.at(url());
    }

    @Override
    public void close() {
        front.close();
        clock.close();
        executor.shutdownNow();
        webhooks.close();
    }

    /** Runs until it is stopped; {@code --help} lists the options. */
    public static void main(String[] args) {
        try {
            if (CommandLine.asksForHelp(args)) {
                System.out.println(CommandLine.HELP);
                return;
            }
            TwilioSimulator simulator = start(CommandLine.settings(args, System.getenv()));
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(simulator::close));
            System.out.println("Carrier simulator: phones at " + simulator.url() + "/phones");
        } catch (IllegalArgumentException | java.io.UncheckedIOException e) {
            System.err.println("simulator: " + e.getMessage());
            System.exit(2);
        }
    }
}
