package care.vigil.stack;

import care.vigil.stack.client.StackClient;
import care.vigil.stack.plan.Carrier;
import care.vigil.stack.plan.Ports;
import care.vigil.stack.plan.StackOptions;
import care.vigil.stack.process.Child;
import care.vigil.stack.process.ChildSpec;
import care.vigil.stack.process.JavaCommand;
import care.vigil.stack.process.Signal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A stack that a test starts and stops; it dies with the test's JVM. */
public final class StackRun implements AutoCloseable {

    /** Added to every port of a test stack. */
    public static final int TEST_OFFSET = 10_000;

    private static final Duration ORDERLY_STOP = Duration.ofSeconds(60);

    private final StackOptions options;
    private final Child supervisor;

    private StackRun(StackOptions options, Child supervisor) {
        this.options = options;
        this.supervisor = supervisor;
    }

    /**
     * The options of the stack that {@code ./vigil test} uses: built modules of this repository,
     * own ports, everything below {@code .vigil/test}, the movable clock.
     *
     * @param repository its root folder
     */
    public static StackOptions testOptions(Path repository) {
        Path home = repository.resolve(".vigil/test");
        Ports ports = Ports.usual(TEST_OFFSET);
        return new StackOptions(
                repository,
                home,
                home.resolve("data"),
                home.resolve("keys"),
                repository.resolve("local/programs"),
                ports,
                1,
                Carrier.parse("sim"),
                "http://localhost:" + ports.gateway(),
                "testing",
                Map.of(),
                false);
    }

    /**
     * Starts a supervisor in a process of its own and waits until everything is ready.
     *
     * @throws IllegalStateException if it ended or was not ready in time; its log is named
     */
    public static StackRun start(StackOptions options, Duration patience)
            throws IOException, InterruptedException {
        Path log = options.logs().resolve("stack.log");
        Files.createDirectories(options.logs());
        Files.deleteIfExists(log);
        Child supervisor = Child.start(supervisor(options, log));
        var run = new StackRun(options, supervisor);
        Path ready = options.run().resolve("ready");
        long end = System.nanoTime() + patience.toNanos();
        boolean first = true;
        while (first || Files.notExists(ready)) {
            // The file of an earlier run is gone once the new supervisor has begun.
            first = false;
            if (supervisor.awaitExit(Duration.ofMillis(200))) {
                throw new IllegalStateException(
                        "the stack ended at once: " + Files.readString(log).strip());
            }
            if (System.nanoTime() > end) {
                run.close();
                throw new IllegalStateException(
                        "the stack is not ready after " + patience + "; see " + log);
            }
        }
        return run;
    }

    /** How to start a supervisor with these options, and with more words for {@code run}. */
    static ChildSpec supervisor(StackOptions options, Path log, String... more) throws IOException {
        Files.createDirectories(options.run());
        Files.deleteIfExists(options.run().resolve("ready"));
        List<String> arguments = new ArrayList<>(List.of("run"));
        arguments.addAll(StackArguments.words(options));
        arguments.addAll(List.of(more));
        return new ChildSpec(
                "stack",
                new JavaCommand(
                                List.of(
                                        "-Xmx96m",
                                        "-XX:TieredStopAtLevel=1",
                                        "--sun-misc-unsafe-memory-access=allow"))
                        .main(classPath(), LocalStack.class.getName(), arguments),
                JavaCommand.ENVIRONMENT,
                options.home(),
                log,
                Signal.TERM);
    }

    private static List<Path> classPath() {
        String path = System.getProperty("java.class.path");
        return Stream.of(path.split(File.pathSeparator, -1))
                .map(part -> Path.of(part).toAbsolutePath())
                .toList();
    }

    /** Talks to it. */
    public StackClient client() {
        return StackClient.at(options.home());
    }

    /** Where it keeps things. */
    public StackOptions options() {
        return options;
    }

    /** The process of the supervisor. */
    public Child supervisor() {
        return supervisor;
    }

    /** Stops everything, in order. */
    @Override
    public void close() {
        try {
            supervisor.stop(ORDERLY_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
