package care.vigil.chaos.stack;

import care.vigil.bench.stack.Folders;
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
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An installation of its own, with the simulator as its carrier and failpoints that can be armed.
 */
public final class ChaosStack implements AutoCloseable {

    private static final int USUAL_OFFSET = 7_000;
    private static final int WIRE_TO_POSTGRES = 15_440;
    private static final int WIRE_TO_CARRIER = 15_441;
    private static final int WIRE_TO_KAFKA = 15_442;
    private static final String DISK = "data/postgres";
    private static final Duration FIRST_START = Duration.ofMinutes(4);

    private final StackRun run;
    private final Map<String, FaultProxy> wires;
    private final StackStatus status;
    private final MovableClock clock;
    private final Thread onExit;
    private final Optional<SmallDisk> disk;

    private ChaosStack(
            StackRun run,
            Map<String, FaultProxy> wires,
            Optional<SmallDisk> disk,
            InstantSource machine) {
        this.run = run;
        this.disk = disk;
        this.wires = wires;
        this.onExit = new Thread(this::stop, "stop-chaos-stack");
        Runtime.getRuntime().addShutdownHook(onExit);
        this.status = run.client().status();
        this.clock = new MovableClock(run.client(), machine);
    }

    /**
     * What it is to be like.
     *
     * @param instances of each service
     * @param offset of its ports
     * @param movableClock whether the clock of its databases can be moved
     * @param ownDisk whether the disk of PostgreSQL is to become full
     */
    public record Wanted(int instances, int offset, boolean movableClock, boolean ownDisk) {}

    /** Where a run with these ports keeps things; two runs at once keep theirs apart. */
    public static Folders folders(int offset) {
        return Folders.of(offset == USUAL_OFFSET ? "chaos" : "chaos-" + offset);
    }

    /**
     * Starts it on empty data and waits until it is ready.
     *
     * @param machine the clock of the machine, beside which that of the databases is moved
     * @throws IOException with one line for a person if another run has not ended
     */
    public static ChaosStack start(
            Folders folders, ChaosPrograms programs, Wanted wanted, InstantSource machine)
            throws IOException, InterruptedException {
        if (!new PidRecords(folders.home().resolve("run")).running().isEmpty()) {
            throw new IOException("another run of chaos has not ended");
        }
        SmallDisk.forget(folders.home().resolve(DISK));
        folders.clean();
        programs.write(folders.root().resolve("local/programs/rapid.yaml"), folders.programs());
        var wires = wires(wanted.offset());
        var disk =
                wanted.ownDisk()
                        ? SmallDisk.at(folders.home().resolve(DISK))
                        : Optional.<SmallDisk>empty();
        try {
            var run = StackRun.start(options(folders, wanted), FIRST_START);
            var stack = new ChaosStack(run, wires, disk, machine);
            if (wanted.movableClock()) {
                stack.makeClockMovable();
            }
            return stack;
        } catch (IOException | InterruptedException | RuntimeException e) {
            disk.ifPresent(SmallDisk::close);
            wires.values().forEach(FaultProxy::close);
            throw e;
        }
    }

    private void makeClockMovable() throws IOException {
        try {
            clock.prepare();
        } catch (SQLException | IOException e) {
            close();
            throw new IOException("the clock could not be made movable", e);
        }
    }

    private static Map<String, FaultProxy> wires(int offset) throws IOException {
        var ports = Ports.usual(offset);
        Map<String, FaultProxy> wires = new HashMap<>();
        try {
            wires.put("postgres", new FaultProxy(WIRE_TO_POSTGRES + offset, ports.postgres()));
            wires.put("carrier", new FaultProxy(WIRE_TO_CARRIER + offset, ports.simulator()));
            wires.put("kafka", new FaultProxy(WIRE_TO_KAFKA + offset, ports.kafka()));
            return wires;
        } catch (IOException taken) {
            wires.values().forEach(FaultProxy::close);
            throw taken;
        }
    }

    private static StackOptions options(Folders folders, Wanted wanted) {
        Path home = folders.home();
        int offset = wanted.offset();
        Ports ports = Ports.usual(offset);
        return new StackOptions(
                folders.app(),
                home,
                home.resolve("data"),
                home.resolve("keys"),
                folders.programs(),
                ports,
                wanted.instances(),
                Carrier.parse("sim"),
                "http://localhost:" + ports.gateway(),
                "real",
                Map.of(
                        "VIGIL_MESSAGING_FAILPOINTS",
                        "true",
                        "VIGIL_DETOUR_POSTGRES",
                        Integer.toString(WIRE_TO_POSTGRES + offset),
                        "VIGIL_DETOUR_CARRIER",
                        Integer.toString(WIRE_TO_CARRIER + offset),
                        "VIGIL_DETOUR_KAFKA",
                        Integer.toString(WIRE_TO_KAFKA + offset)),
                false);
    }

    /** The names of all instances of a service. */
    public List<String> instances(String service) {
        return IntStream.rangeClosed(1, status.services().get(service).size())
                .mapToObj(instance -> service + "-" + instance)
                .toList();
    }

    /** The disk of PostgreSQL, where it could be given one of its own. */
    public Optional<SmallDisk> disk() {
        return disk;
    }

    /** The clock of its databases. */
    public MovableClock clock() {
        return clock;
    }

    /** The wire between the services and {@code postgres}, {@code kafka} or {@code carrier}. */
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
        stop();
        wires.values().forEach(FaultProxy::close);
    }

    private void stop() {
        run.close();
        disk.ifPresent(SmallDisk::close);
    }
}
