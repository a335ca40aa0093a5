package care.vigil.stack.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How to start and stop one process.
 *
 * @param name what people call it, and the name of its log
 * @param command program and arguments
 * @param environment added to what this process inherits; an empty value removes the variable
 * @param folder working folder
 * @param log file that takes standard output and error, appended
 * @param stop the signal that asks for an orderly end
 */
public record ChildSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        Path log,
        Signal stop) {

    public ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
