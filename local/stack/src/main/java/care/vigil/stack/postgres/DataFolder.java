package care.vigil.stack.postgres;

import care.vigil.stack.process.Unprivileged;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The data folder: made once, marked when it is whole. */
record DataFolder(Path folder, Path programs, Unprivileged somebody) {

    private static final String WHOLE = ".ready";

    /**
     * Makes the folder unless it is there and whole. A folder without the mark comes from a start
     * that was interrupted before the server ever ran; it is put aside, not deleted.
     */
    void ensure(String superuserPassword) throws IOException {
        if (Files.exists(folder.resolve(WHOLE))) {
            return;
        }
        if (Files.exists(folder) && !isEmpty()) {
            Files.move(folder, folder.resolveSibling(aside()));
        }
        Files.createDirectories(folder);
        Path password = Files.createTempFile(folder.getParent(), "first", ".password");
        try {
            Files.writeString(password, superuserPassword);
            somebody.own(folder);
            somebody.own(password);
            initdb(password);
        } finally {
            Files.deleteIfExists(password);
        }
        Files.createFile(folder.resolve(WHOLE));
    }

    private String aside() {
        return folder.getFileName() + ".half-made-" + Long.toString(System.nanoTime(), 36);
    }

    private boolean isEmpty() throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void initdb(Path password) throws IOException {
        List<String> command =
                somebody.plainCommand(
                        List.of(
                                programs.resolve("bin/initdb").toString(),
                                "-D",
                                folder.toString(),
                                "-U",
                                PostgresServer.SUPERUSER,
                                "-A",
                                "scram-sha-256",
                                "--pwfile=" + password,
                                "--encoding=UTF8",
                                "--locale=C",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8"));
        Process initdb = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String said =
                    new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!initdb.waitFor(60, TimeUnit.SECONDS) || initdb.exitValue() != 0) {
                throw new IOException("initdb failed: " + said);
            }
        } catch (InterruptedException e) {
            initdb.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while making the data folder", e);
        }
    }

    /**
     * After kill -9 the server's pid file stays. PostgreSQL believes it when any process of ours
     * has that id by now, so it is removed here, unless that process really is a server on this
     * folder.
     */
    static void forgetDeadServer(Path folder) throws IOException {
        Path pidFile = folder.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> owner =
                lines.isEmpty() || lines.getFirst().isBlank()
                        ? Optional.empty()
                        : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        if (owner.isPresent() && runsOn(owner.get(), folder)) {
            throw new IOException(
                    "another PostgreSQL (process "
                            + owner.get().pid()
                            + ") is running on "
                            + folder
                            + "; stop it first");
        }
        Sessions.end(folder);
        Files.delete(pidFile);
    }

    private static boolean runsOn(ProcessHandle process, Path folder) {
        return process.info()
                .arguments()
                .map(arguments -> List.of(arguments).contains(folder.toString()))
                .orElse(false);
    }
}
