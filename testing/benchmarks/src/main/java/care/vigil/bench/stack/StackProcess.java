package care.vigil.bench.stack;

import care.vigil.stack.client.StackClient;
import care.vigil.stack.plan.Ports;
import care.vigil.stack.process.PidRecords;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The supervisor of a benchmark's stack, as a child process. */
final class StackProcess {

    private static final Duration FIRST_START = Duration.ofMinutes(5);
    private static final Duration ORDERLY_STOP = Duration.ofSeconds(60);

    private final Path home;
    private final Process process;
    private final Thread onExit = new Thread(this::stopNow, "stop-bench-stack");

    private StackProcess(Path home, Process process) {
        this.home = home;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(onExit);
    }

    static StackProcess start(Folders folders, Ports ports, int instances) throws IOException {
        var builder = new ProcessBuilder(command(folders, ports, instances));
        File log = folders.home().resolve("logs/stack.log").toFile();
        builder.redirectErrorStream(true).redirectOutput(log);
        builder.environment().keySet().removeIf(name -> name.startsWith("TWILIO_"));
        return new StackProcess(folders.home(), builder.start());
    }

    private static List<String> command(Folders folders, Ports ports, int instances) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "care.vigil.stack.LocalStack",
                "run",
                "--root=" + folders.app(),
                "--home=" + folders.home(),
                "--programs=" + folders.programs(),
                "--offset=" + ports.offset(),
                "--instances=" + instances);
    }

    void awaitReady() throws IOException, InterruptedException {
        Path ready = home.resolve("run/ready");
        long end = System.nanoTime() + FIRST_START.toNanos();
        while (Files.notExists(ready)) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IOException("the stack did not start; see " + home.resolve("logs"));
            }
            if (System.nanoTime() > end) {
                throw new IOException("the stack is not ready; see " + home.resolve("logs"));
            }
        }
    }

    /** Stops it in order, then by force what would not stop. */
    void stop() {
        Runtime.getRuntime().removeShutdownHook(onExit);
        stopNow();
    }

    private void stopNow() {
        try {
            StackClient.at(home).shutdown();
        } catch (RuntimeException notAnswering) {
            process.destroy();
        }
        try {
            if (!process.waitFor(ORDERLY_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            new PidRecords(home.resolve("run/pids")).endLeftovers();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
