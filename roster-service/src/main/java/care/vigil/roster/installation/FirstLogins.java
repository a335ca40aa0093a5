package care.vigil.roster.installation;

import care.vigil.roster.RosterConfig;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Writes the first passwords for the person who installs: one file, readable by its owner alone,
 * never a log. Of two lines for one login the later one counts.
 */
@Singleton
class FirstLogins {

    private static final String HEAD = "%-24s %-24s %-26s %s%n";

    private final Path file;

    FirstLogins(RosterConfig config) {
        this.file = config.dataFolder().resolve("first-logins");
    }

    /** One login; the columns of the file. */
    record FirstLogin(String handle, String password, String roles, String program) {

        /** Prints no password. */
        @Override
        public String toString() {
            return handle;
        }
    }

    /** Durable when it returns. */
    void add(List<FirstLogin> logins) {
        try {
            create();
            var lines = new StringBuilder();
            for (var login : logins) {
                lines.append(
                        HEAD.formatted(login.handle, login.password, login.roles, login.program));
            }
            Files.writeString(file, lines, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException trouble) {
            throw new UncheckedIOException("The first logins cannot be written", trouble);
        }
    }

    private void create() throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                file,
                HEAD.formatted("handle", "password", "roles", "program"),
                StandardOpenOption.APPEND);
    }
}
