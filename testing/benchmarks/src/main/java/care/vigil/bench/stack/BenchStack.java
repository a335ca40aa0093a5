package care.vigil.bench.stack;

import care.vigil.bench.load.WallClock;
import care.vigil.bench.load.WebhookSender;
import care.vigil.simulator.client.SimulatorClient;
import care.vigil.simulator.handsets.Script;
import care.vigil.stack.client.StackClient;
import care.vigil.stack.client.StackStatus;
import care.vigil.stack.plan.Ports;
import care.vigil.stack.process.PidRecords;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A whole installation for one benchmark: ports, data and keys of its own, so that it disturbs no
 * other one. Its carrier is always the simulator.
 */
public final class BenchStack implements AutoCloseable {

    /** Every port stays below those that the system lends to connections. */
    private static final int OFFSET = 12_000;

    private final Folders folders;
    private final WallClock clock;
    private final StackProcess process;
    private final StackStatus status;
    private final Map<String, String> carrier;

    private BenchStack(Folders folders, StackProcess process, WallClock clock) throws IOException {
        this.folders = folders;
        this.clock = clock;
        this.process = process;
        this.status = client().status();
        this.carrier = carrierAccount(Path.of(status.keys()).resolve("carrier.env"));
    }

    /** Starts it with one instance of each service. */
    public static BenchStack start(Folders folders, BenchPrograms programs, WallClock clock)
            throws IOException, InterruptedException {
        return start(folders, programs, 1, clock);
    }

    /**
     * Starts it on empty data and waits until it is ready.
     *
     * @param clock of the machine that it runs on
     * @throws IOException with one line for a person if it cannot
     */
    public static BenchStack start(
            Folders folders, BenchPrograms programs, int instances, WallClock clock)
            throws IOException, InterruptedException {
        if (!new PidRecords(folders.home().resolve("run")).running().isEmpty()) {
            throw new IOException("another benchmark is running");
        }
        new PidRecords(folders.home().resolve("run/pids")).endLeftovers();
        folders.clean();
        programs.write(folders.model(), folders.programs());
        var process = StackProcess.start(folders, Ports.usual(OFFSET), instances);
        try {
            process.awaitReady();
            var stack = new BenchStack(folders, process, clock);
            stack.scripts(programs);
            return stack;
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.stop();
            throw e;
        }
    }

    private void scripts(BenchPrograms programs) {
        var simulator = simulator();
        programs.byVoice()
                .forEach(it ->
                        simulator.handset(it.primary()).scripted(Script.answersAndPresses("1")));
    }

    /** How it is now, with the ids of its processes. */
    public StackStatus status() {
        return client().status();
    }

    /** The stack's own control, also over its databases. */
    public StackClient client() {
        return StackClient.at(folders.home());
    }

    /** The clock of the machine that it runs on. */
    public WallClock clock() {
        return clock;
    }

    /** The carrier. */
    public SimulatorClient simulator() {
        return SimulatorClient.at(URI.create(status.simulator()));
    }

    /** Where the carrier answers. */
    public URI simulatorAddress() {
        return URI.create(status.simulator());
    }

    /** Somebody who posts signed webhooks to it and waits so long for each answer. */
    public WebhookSender sender(Duration patience) {
        return new WebhookSender(
                status.gateway().replace("//localhost", "//127.0.0.1"),
                "http://localhost:" + Ports.usual(OFFSET).gateway(),
                carrier.get("TWILIO_AUTH_TOKEN"),
                patience);
    }

    /** The screen of the one on call in a program; not logged in yet. */
    public Desk deskOf(BenchProgram program) throws IOException {
        String handle = program.slug() + ".primary";
        String password =
                Files.readAllLines(Path.of(status.data()).resolve("first-logins")).stream()
                        .map(line -> line.strip().split("\\s+", -1))
                        .filter(words -> words[0].equals(handle))
                        .map(words -> words[1])
                        .reduce((_, later) -> later)
                        .orElseThrow(() -> new IOException("there is no login of " + handle));
        return new Desk(URI.create(status.gateway()), handle, password);
    }

    /** The simulated account. */
    public String accountSid() {
        return carrier.get("TWILIO_ACCOUNT_SID");
    }

    private static Map<String, String> carrierAccount(Path file) throws IOException {
        var account = new HashMap<String, String>();
        for (String line : Files.readAllLines(file)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                account.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return account;
    }

    @Override
    public void close() {
        process.stop();
    }
}
