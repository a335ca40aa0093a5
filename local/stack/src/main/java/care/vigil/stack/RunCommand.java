package care.vigil.stack;

import care.vigil.stack.control.ControlServer;
import care.vigil.stack.plan.Carrier;
import care.vigil.stack.plan.StackOptions;
import care.vigil.stack.plan.StackPlan;
import care.vigil.stack.process.LogBound;
import care.vigil.stack.process.PidRecords;
import care.vigil.stack.supervise.Journal;
import care.vigil.stack.supervise.Supervisor;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Supervises a stack until it is stopped. */
@Command(name = "run", description = "Start everything and keep it running.")
final class RunCommand implements Callable<Integer> {

    /** Exit code when a stack is already running on this folder. */
    static final int ALREADY_UP = 10;

    private static final long LOG_BYTES = 10 << 20;

    @Mixin private StackArguments arguments;

    @Option(
            names = "--first-start",
            hidden = true,
            defaultValue = "PT5M",
            description = "when whoever waits for the start is told that not everything is ready")
    private Duration firstStart;

    private final Journal journal = new Journal(System.out);
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public Integer call() throws Exception {
        StackOptions options = arguments.options();
        requireCredentials(options.carrier());
        Files.createDirectories(options.run());
        Files.createDirectories(options.logs());
        try (FileChannel lock = open(options.run().resolve("lock"))) {
            if (lock.tryLock() == null) {
                System.err.println("vigil: already up");
                return ALREADY_UP;
            }
            supervise(options);
        }
        return 0;
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void requireCredentials(Carrier carrier) {
        for (String name : List.of("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN")) {
            if (!carrier.onLoopback() && System.getenv(name) == null) {
                throw new IllegalArgumentException(
                        "--carrier live needs " + name + " in the environment");
            }
        }
    }

    private void supervise(StackOptions options) throws IOException, InterruptedException {
        long began = System.nanoTime();
        var folder = new RunFolder(options.run());
        folder.clear();
        var records = new PidRecords(options.run().resolve("pids"));
        List<String> left = records.endLeftovers();
        if (!left.isEmpty()) {
            journal.say("stack", "ended what an earlier run left: " + String.join(", ", left));
        }
        FreePorts.require(
                options.ports()
                        .taken(
                                options.instances(),
                                options.carrier().kind() == Carrier.Kind.SIMULATOR));
        StackPlan.Plan plan = StackPlan.prepare(options);
        var supervisor = new Supervisor(plan.parts(), plan.stopOrder(), records, journal);
        var status = new StatusReport(options, supervisor);
        var control =
                new ControlServer(
                        options.ports().control(),
                        folder.newToken(),
                        supervisor,
                        status::now,
                        () -> System.exit(0));
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> stop(supervisor, folder), "orderly-stop"));
        folder.publish(options.ports().control());
        supervisor.start();
        control.start();
        keepWatch(supervisor, folder, options, began);
    }

    private void keepWatch(
            Supervisor supervisor, RunFolder folder, StackOptions options, long began)
            throws IOException, InterruptedException {
        boolean ready = supervisor.awaitReady(firstStart);
        if (ready) {
            tellReady(folder, began);
        } else {
            // What is ready works on while the rest is tried again: it may be enough to page.
            journal.say("stack", "not everything got ready; logs are in " + options.logs());
            folder.markNotReady();
        }
        var logs = new LogBound(options.logs(), LOG_BYTES);
        while (!stopped.await(5, TimeUnit.SECONDS)) {
            if (!ready && supervisor.awaitReady(Duration.ZERO)) {
                ready = true;
                tellReady(folder, began);
            }
            keepSmall(logs);
        }
    }

    private void tellReady(RunFolder folder, long began) throws IOException {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        journal.say("stack", "ready after %.1f s".formatted(millis / 1000.0));
        folder.markReady();
    }

    private void keepSmall(LogBound logs) {
        try {
            logs.apply();
        } catch (IOException e) {
            journal.say("stack", "a log could not be rotated: " + e.getMessage());
        }
    }

    private void stop(Supervisor supervisor, RunFolder folder) {
        journal.say("stack", "stopping");
        try {
            supervisor.stop();
            folder.clear();
            journal.say("stack", "stopped");
        } catch (IOException e) {
            journal.say("stack", "stopped, but not tidily: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stopped.countDown();
    }
}
