package care.vigil.chaos.stack;

import care.vigil.chaos.faults.FaultProxy;
import care.vigil.simulator.client.SimulatorClient;
import care.vigil.stack.StackRun;
import care.vigil.stack.client.StackClient;
import care.vigil.stack.client.StackStatus;
import care.vigil.stack.plan.Carrier;
import care.vigil.stack.plan.Ports;
import care.vigil.stack.plan.StackOptions;
import care.vigil.stack.process.PidRecords;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An installation of its own, with the simulator as its carrier and failpoints that can be armed.
 */
public final class ChaosStack implements AutoCloseable {

    private static final int OFFSET = 7_000;
    private static final int WIRE_TO_POSTGRES = 15_440 + OFFSET;
    private static final int WIRE_TO_CARRIER = 15_441 + OFFSET;
    private static final Duration FIRST_START = Duration.ofMinutes(4);

    private final StackRun run;
    private final Map<String, FaultProxy> wires;
    private final StackStatus status;
    private final Thread onExit;

    private ChaosStack(StackRun run, Map<String, FaultProxy> wires) {
        this.run = run;
        this.wires = wires;
        this.onExit = new Thread(run::close, "stop-chaos-stack");
        Runtime.getRuntime().addShutdownHook(onExit);
        this.status = run.client().status();
    }

    /**
     * Starts it on empty data and waits until it is ready.
     *
     * @throws IOException with one line for a person if another run has not ended
     */
    public static ChaosStack start(Folders folders, ChaosPrograms programs, int instances)
            throws IOException, InterruptedException {
        if (!new PidRecords(folders.home().resolve("run")).running().isEmpty()) {
            throw new IOException("another run of chaos has not ended");
        }
        clean(folders);
        programs.write(
                folders.root().resolve("local/programs/rapid.yaml"),
                folders.home().resolve("programs"));
        var ports = Ports.usual(OFFSET);
        var wires =
                Map.of(
                        "postgres", new FaultProxy(WIRE_TO_POSTGRES, ports.postgres()),
                        "carrier", new FaultProxy(WIRE_TO_CARRIER, ports.simulator()));
        try {
            return new ChaosStack(StackRun.start(options(folders, instances), FIRST_START), wires);
        } catch (IOException | InterruptedException | RuntimeException e) {
            wires.values().forEach(FaultProxy::close);
            throw e;
        }
    }

    private static StackOptions options(Folders folders, int instances) {
        Path home = folders.home();
        Ports ports = Ports.usual(OFFSET);
        return new StackOptions(
                folders.app(),
                home,
                home.resolve("data"),
                home.resolve("keys"),
                home.resolve("programs"),
                ports,
                instances,
                Carrier.parse("sim"),
                "http://localhost:" + ports.gateway(),
                "real",
                Map.of(
                        "VIGIL_MESSAGING_FAILPOINTS",
                        "true",
                        "VIGIL_DETOUR_POSTGRES",
                        Integer.toString(WIRE_TO_POSTGRES),
                        "VIGIL_DETOUR_CARRIER",
                        Integer.toString(WIRE_TO_CARRIER)),
                false);
    }

    /** What an earlier run left, but neither its keys nor its reports. */
    private static void clean(Folders folders) throws IOException {
        for (String name : List.of("data", "programs", "logs")) {
            Path folder = folders.home().resolve(name);
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    /** The wire between the services and {@code postgres} or {@code carrier}. */
    public FaultProxy wire(String to) {
        return wires.get(to);
    }

    /** Control over its processes and databases. */
    public StackClient client() {
        return run.client();
    }

    /** Where everything was when it came up. */
    public StackStatus status() {
        return status;
    }

    /** The carrier. */
    public SimulatorClient carrier() {
        return SimulatorClient.at(URI.create(status.simulator()));
    }

    @Override
    public void close() {
        boolean _ = Runtime.getRuntime().removeShutdownHook(onExit);
        run.close();
        wires.values().forEach(FaultProxy::close);
    }
}
