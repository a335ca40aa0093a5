package care.vigil.stories;

import care.vigil.stack.client.StackClient;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The stack of the stories as a process tree of its own, started as {@code ./vigil up} starts one:
 * other ports, other folders, a clock that may be moved, services that may be made to die.
 */
final class StackProcess {

    private static final Duration TO_BE_READY = Duration.ofMinutes(3);
    private static final Duration TO_BE_DOWN = Duration.ofMinutes(1);
    private static final int OFFSET = 10_000;

    private final Path root;
    private Process supervisor;

    StackProcess(Path root) {
        this.root = root;
    }

    /** Folder of its data, keys, logs and records. */
    Path home() {
        return root.resolve(".vigil/test");
    }

    /** Folder of its program documents. */
    Path programs() {
        return home().resolve("programs");
    }

    /** Ends what an aborted run has left, and deletes what it wrote. */
    void fresh() throws IOException, InterruptedException {
        if (Files.exists(home().resolve("run"))) {
            await(launch("down", List.of("--home", home().toString(), "--yes")), TO_BE_DOWN);
        }
        if (Files.exists(home())) {
            try (Stream<Path> files = Files.walk(home())) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(home());
    }

    /**
     * Starts the supervisor, with so many of each service, and waits until everything is ready;
     * answers how long that took.
     */
    Duration up(int instances) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Files.deleteIfExists(home().resolve("run/ready"));
        supervisor =
                launch(
                        "run",
                        List.of(
                                "--root",
                                root.toString(),
                                "--home",
                                home().toString(),
                                "--programs",
                                programs().toString(),
                                "--offset",
                                Integer.toString(OFFSET),
                                "--instances",
                                Integer.toString(instances),
                                "--clock",
                                "testing",
                                "--env",
                                "VIGIL_MESSAGING_FAILPOINTS=true"));
        long end = began + TO_BE_READY.toNanos();
        while (Files.notExists(home().resolve("run/ready"))) {
            if (supervisor.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                throw new IllegalStateException("The stack is not ready:\n" + said());
            }
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** How to reach it. */
    StackClient client() {
        return StackClient.at(home());
    }

    /** kill -9 of the supervisor and everything below it, by process id. */
    void killEverything() throws InterruptedException {
        List<ProcessHandle> all = new ArrayList<>();
        all.add(supervisor.toHandle());
        supervisor.descendants().forEach(all::add);
        all.forEach(ProcessHandle::destroyForcibly);
        supervisor.waitFor();
    }

    /** Stops everything in order. */
    void down() throws InterruptedException {
        if (supervisor == null || !supervisor.isAlive()) {
            return;
        }
        client().shutdown();
        if (!supervisor.waitFor(TO_BE_DOWN.toSeconds(), TimeUnit.SECONDS)) {
            killEverything();
        }
    }

    private Process launch(String command, List<String> arguments) throws IOException {
        Path target = root.resolve("local/stack/target");
        String classes = target.resolve("classes") + File.pathSeparator + target.resolve("lib/*");
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        words.addAll(List.of("-cp", classes, "care.vigil.stack.LocalStack", command));
        words.addAll(arguments);
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(journal().toFile()))
                .start();
    }

    private static void await(Process process, Duration atMost) throws InterruptedException {
        if (!process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    /** What the supervisor says; beside its folder, which {@link #fresh} deletes. */
    private Path journal() {
        return root.resolve("testing/end-to-end/target/stack.log");
    }

    private String said() throws IOException {
        return Files.exists(journal()) ? Files.readString(journal()) : "";
    }
}
