package care.vigil.bench.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Under what a benchmark ran. */
public final class Machine {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final double KILOBYTES_IN_A_GIGABYTE = 1024.0 * 1024.0;

    private Machine() {}

    /** Date and commit, then the machine and its software, one a line. */
    public static List<String> facts(Path repository, Instant measured) {
        return List.of(
                DATE.format(measured) + ", " + commit(repository),
                "%d processors (%s), %s of memory, %s"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                processor(),
                                memory(),
                                system()),
                "JDK %s; PostgreSQL with fsync, synchronous_commit and full_page_writes on; one Kafka broker"
                        .formatted(Runtime.version()));
    }

    private static String processor() {
        return first(
                "/proc/cpuinfo", "(?m)^model name\\s*:\\s*(.+)$", System.getProperty("os.arch"));
    }

    private static String memory() {
        String kilobytes = first("/proc/meminfo", "(?m)^MemTotal:\\s*(\\d+) kB$", "");
        return kilobytes.isEmpty()
                ? "an unknown amount"
                : "%.1f GB".formatted(Long.parseLong(kilobytes) / KILOBYTES_IN_A_GIGABYTE);
    }

    private static String system() {
        String kernel = System.getProperty("os.name") + " " + System.getProperty("os.version");
        String name = first("/etc/os-release", "(?m)^PRETTY_NAME=\"?([^\"\\n]+)", "");
        return name.isEmpty() ? kernel : name + ", " + kernel;
    }

    private static String first(String file, String pattern, String otherwise) {
        try {
            var found = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
            return found.find() ? found.group(1).strip() : otherwise;
        } catch (IOException notHere) {
            return otherwise;
        }
    }

    private static String commit(Path repository) {
        String commit = git(repository, "rev-parse", "--short=10", "HEAD");
        if (commit.isEmpty()) {
            return "commit unknown";
        }
        boolean changed = !git(repository, "status", "--porcelain", "-uno").isEmpty();
        return "commit " + commit + (changed ? " with uncommitted changes" : "");
    }

    private static String git(Path repository, String... words) {
        var command = new java.util.ArrayList<>(List.of("git", "-C", repository.toString()));
        command.addAll(List.of(words));
        try {
            var git = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean ended = git.waitFor(10, TimeUnit.SECONDS);
            return ended && git.exitValue() == 0 ? said.strip() : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
