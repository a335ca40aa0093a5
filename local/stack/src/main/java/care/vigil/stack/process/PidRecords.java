package care.vigil.stack.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** A file per process that we started: enough to find it again, and never to hit another one. */
public final class PidRecords {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;

    public PidRecords(Path folder) {
        this.folder = folder;
    }

    /** Remembers a running process under a name. */
    public void remember(String name, long pid) throws IOException {
        Optional<ProcessIdentity> identity = ProcessIdentity.of(pid);
        if (identity.isEmpty()) {
            return;
        }
        Files.createDirectories(folder);
        Path draft = folder.resolve("." + name);
        Files.writeString(draft, identity.get().line());
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Forgets a process that has ended. */
    public void forget(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    /** The recorded processes that still run, by name. */
    public Map<String, ProcessIdentity> running() throws IOException {
        var found = new TreeMap<String, ProcessIdentity>();
        if (Files.notExists(folder)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "[!.]*")) {
            for (Path file : files) {
                if (Files.isDirectory(file)) {
                    continue;
                }
                ProcessIdentity.parse(Files.readString(file))
                        .filter(ProcessIdentity::alive)
                        .ifPresent(it -> found.put(file.getFileName().toString(), it));
            }
        }
        return found;
    }

    /**
     * Ends what an earlier run left behind: kill -9, which every part of the stack survives.
     * Returns the names of those that ran.
     */
    public List<String> endLeftovers() throws IOException {
        Map<String, ProcessIdentity> left = running();
        left.values().forEach(identity -> identity.signal(Signal.KILL));
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (ProcessIdentity identity : left.values()) {
            while (identity.alive() && System.nanoTime() < end) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
        var names = new ArrayList<>(left.keySet());
        for (String name : names) {
            forget(name);
        }
        return names;
    }
}
