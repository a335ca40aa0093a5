package care.vigil.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How many copies of each program the stories take, counted where they take them: whoever adds a
 * story cannot run out.
 */
final class ProgramsNeeded {

    /** For a story that takes one in a way that is not counted. */
    private static final int SPARE = 4;

    private static final Pattern STORY = Pattern.compile("@(?:Test|ParameterizedTest)\\b");
    private static final Pattern TAKEN = Pattern.compile("\\.program\\(\"([a-z]+)\"\\)");
    private static final Pattern VALUES =
            Pattern.compile("@ValueSource\\([a-z]+ = (?:\\{([^}]*)}|[^)]*)\\)");

    private ProgramsNeeded() {}

    /** Of everything that lies beside this class. */
    static Map<String, Integer> byTheStories() {
        Path root = Path.of(System.getProperty("vigil.root", "../..")).toAbsolutePath().normalize();
        Map<String, Integer> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve("testing/end-to-end/src/test/java"))) {
            for (Path file : files.filter(it -> it.toString().endsWith("Story.java")).toList()) {
                by(Files.readString(file)).forEach((name, n) -> all.merge(name, n, Integer::sum));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.replaceAll((_, counted) -> counted + SPARE);
        return all;
    }

    /** Of one source file: each taking, as often as its story is told. */
    static Map<String, Integer> by(String source) {
        Map<String, Integer> all = new TreeMap<>();
        for (String story : STORY.split(source, -1)) {
            int told = timesTold(story);
            TAKEN.matcher(story)
                    .results()
                    .forEach(taken -> all.merge(taken.group(1), told, Integer::sum));
        }
        return all;
    }

    private static int timesTold(String story) {
        var values = VALUES.matcher(story);
        return values.find() && values.group(1) != null ? values.group(1).split(",", -1).length : 1;
    }
}
