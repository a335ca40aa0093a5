package care.vigil.stack;

import care.vigil.stack.process.PidRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The small files that say how to reach the running stack; only its owner may read them. */
final class RunFolder {

    private final Path folder;
    private String token = "";

    RunFolder(Path folder) throws IOException {
        this.folder = folder;
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    /** Nothing runs (any more). */
    void clear() throws IOException {
        Files.deleteIfExists(folder.resolve("ready"));
        Files.deleteIfExists(folder.resolve("not-ready"));
        Files.deleteIfExists(folder.resolve("control"));
        Files.deleteIfExists(folder.resolve("supervisor"));
    }

    String newToken() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        token = HexFormat.of().formatHex(random);
        return token;
    }

    /** Writes how to reach the control server, and who supervises. */
    void publish(int controlPort) throws IOException {
        write("control", controlPort + " " + token);
        new PidRecords(folder).remember("supervisor", ProcessHandle.current().pid());
    }

    void markReady() throws IOException {
        Files.deleteIfExists(folder.resolve("not-ready"));
        write("ready", "");
    }

    /** Tells whoever waits for the start that it took too long. */
    void markNotReady() throws IOException {
        write("not-ready", "");
    }

    private void write(String name, String text) throws IOException {
        Path draft =
                Files.createTempFile(
                        folder,
                        name,
                        ".draft",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text);
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
