package care.vigil.stack.plan;

import java.nio.file.Path;
import java.util.Map;

/**
 * What one stack is made of and where it keeps things.
 *
 * @param root folder with the built modules, laid out as in the repository
 * @param home folder of logs and process records, e.g. {@code .vigil}
 * @param data everything that must survive, except keys
 * @param keys keys and passwords; never inside the data folder
 * @param programs folder of program documents
 * @param instances of each service
 * @param publicUrl under which the carrier and people reach us
 * @param clock {@code real}, or {@code testing} for one that tests may move
 * @param environment more environment for every service, e.g. for a test
 * @param recordStarts whether this is the rehearsal that makes later starts quick
 */
public record StackOptions(
        Path root,
        Path home,
        Path data,
        Path keys,
        Path programs,
        Ports ports,
        int instances,
        Carrier carrier,
        String publicUrl,
        String clock,
        Map<String, String> environment,
        boolean recordStarts) {

    public StackOptions {
        root = root.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        keys = keys.toAbsolutePath().normalize();
        programs = programs.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
        if (keys.startsWith(data)) {
            throw new IllegalArgumentException(
                    "the keys must not lie in the data folder: a copy of the data would open itself");
        }
    }

    /** Logs of all processes. */
    public Path logs() {
        return home.resolve("logs");
    }

    /** What is known about the running stack: process records, control address. */
    public Path run() {
        return home.resolve("run");
    }
}
