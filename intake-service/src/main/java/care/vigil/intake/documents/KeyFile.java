package care.vigil.intake.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The one place where a new API key can be read: {@code api-keys} in the data folder, mode 600. */
final class KeyFile {

    private final Path file;

    KeyFile(Path dataFolder) {
        this.file = dataFolder.resolve("api-keys");
    }

    /** Adds a line with program, name and key; it is on disk when this returns. */
    void append(String program, String name, String key) {
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(
                    file,
                    program + " " + name + " " + key + "\n",
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("The new API key cannot be written to its file", e);
        }
    }
}
