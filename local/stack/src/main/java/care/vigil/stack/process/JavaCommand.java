package care.vigil.stack.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The command line of a small JVM: the JDK that runs us, serial collector, an end on memory
 * exhaustion.
 *
 * @param options added to what every JVM of the stack gets, at least the heap
 */
public record JavaCommand(List<String> options) {

    /** The environment of every JVM: one malloc arena keeps its memory small. */
    public static final Map<String, String> ENVIRONMENT =
            Map.of("MALLOC_ARENA_MAX", "2", "JAVA_TOOL_OPTIONS", "", "JDK_JAVA_OPTIONS", "");

    private static final List<String> EVERY_JVM =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Dfile.encoding=UTF-8",
                    "-Duser.timezone=UTC");

    public JavaCommand {
        options = List.copyOf(options);
    }

    /** Runs a main class. */
    public List<String> main(List<Path> classPath, String main, List<String> arguments) {
        List<String> command = start();
        command.add("-cp");
        command.add(
                classPath.stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)));
        command.add(main);
        command.addAll(arguments);
        return command;
    }

    /** Runs a jar. */
    public List<String> jar(Path jar) {
        List<String> command = start();
        command.add("-jar");
        command.add(jar.toString());
        return command;
    }

    private List<String> start() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(EVERY_JVM);
        command.addAll(options);
        return command;
    }
}
