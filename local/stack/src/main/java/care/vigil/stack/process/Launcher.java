package care.vigil.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts children so that they die with this process, kill -9 included, where the system can do it.
 *
 * <p>Linux delivers the parent-death signal when the <em>thread</em> that started the child ends,
 * so one thread that lives as long as this process starts them all. Elsewhere recorded process ids
 * are the net.
 */
final class Launcher {

    private static final ExecutorService ONE_THREAD =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("launcher").daemon().factory());

    private static final List<String> DIE_WITH_PARENT =
            Files.isExecutable(Path.of("/usr/bin/setpriv"))
                    ? List.of("/usr/bin/setpriv", "--pdeathsig", "KILL", "--")
                    : List.of();

    private Launcher() {}

    static Process start(ChildSpec spec) throws IOException {
        if (spec.log().getParent() != null) {
            Files.createDirectories(spec.log().getParent());
        }
        ProcessBuilder builder = new ProcessBuilder(tied(spec.command()));
        builder.directory(spec.folder().toFile());
        spec.environment()
                .forEach((key, value) -> {
                    if (value.isEmpty()) {
                        builder.environment().remove(key);
                    } else {
                        builder.environment().put(key, value);
                    }
                });
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
        return onTheThread(builder::start);
    }

    /** The tie must be the last wrapper: entering a user namespace would clear it again. */
    private static List<String> tied(List<String> command) {
        int program = command.indexOf(Unprivileged.END_OF_WRAPPER) + 1;
        List<String> whole = new ArrayList<>(command.subList(0, Math.max(0, program - 1)));
        whole.addAll(DIE_WITH_PARENT);
        whole.addAll(command.subList(program, command.size()));
        return whole;
    }

    private static Process onTheThread(Callable<Process> start) throws IOException {
        try {
            return ONE_THREAD.submit(start).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting a process", e);
        }
    }
}
