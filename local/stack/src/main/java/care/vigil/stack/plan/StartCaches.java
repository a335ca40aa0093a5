package care.vigil.stack.plan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Ahead-of-time caches (JEP 514): what a JVM found out in one rehearsed start makes every later one
 * quick. A cache that does not fit its jars or JDK is ignored by the JVM.
 *
 * @param folder one file for each program, beside the jars that it was recorded from
 * @param recording true for the rehearsal, whose JVMs write their caches when they end
 */
record StartCaches(Path folder, boolean recording) {

    private static final Duration TO_WRITE_THEM_ALL = Duration.ofMinutes(2);
    private static final Duration USUAL = Duration.ofSeconds(5);

    static StartCaches of(StackOptions options) {
        return new StartCaches(options.root().resolve("starts"), options.recordStarts());
    }

    /** The option for a program's JVM; none where nothing was recorded. */
    List<String> options(String program) {
        Path cache = folder.resolve(program + ".aot");
        if (recording) {
            return List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:aot*=off");
        }
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off") : List.of();
    }

    /** How long an orderly stop may take. */
    Duration patience() {
        return recording ? TO_WRITE_THEM_ALL : USUAL;
    }
}
