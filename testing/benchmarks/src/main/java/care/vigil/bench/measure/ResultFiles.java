package care.vigil.bench.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * Keeps whole distributions as files: {@code .hgrm} (percentiles in milliseconds, for plotting) and
 * {@code .hlog} (one histogram in microseconds for each second, which can be merged with others).
 */
public final class ResultFiles {

    private static final double MICROS_IN_A_MILLI = 1_000.0;

    private final Path folder;

    /** Keeps them there; the folder is made. */
    public ResultFiles(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Keeps one distribution under that name. */
    public void keep(String name, Latency latency) throws IOException {
        try (var out = open(name + ".hgrm")) {
            latency.histogram().outputPercentileDistribution(out, MICROS_IN_A_MILLI);
        }
        try (var out = open(name + ".hlog")) {
            write(new HistogramLogWriter(out), name, latency);
        }
    }

    /** Keeps a text beside them. */
    public void keep(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /** Where they are. */
    public Path folder() {
        return folder;
    }

    private PrintStream open(String file) throws IOException {
        return new PrintStream(
                Files.newOutputStream(folder.resolve(file)), false, StandardCharsets.UTF_8);
    }

    private static void write(HistogramLogWriter log, String name, Latency latency) {
        SortedMap<Long, Histogram> seconds = new TreeMap<>();
        for (Latency.Sample sample : latency.samples()) {
            seconds.computeIfAbsent(sample.from().getEpochSecond(), _ -> new Histogram(3))
                    .recordValue(sample.micros());
        }
        log.outputComment("[" + name + ", microseconds, by the second in which it should begin]");
        log.outputLogFormatVersion();
        if (!seconds.isEmpty()) {
            long first = Instant.ofEpochSecond(seconds.firstKey()).toEpochMilli();
            log.outputStartTime(first);
            log.setBaseTime(first);
        }
        log.outputLegend();
        for (Map.Entry<Long, Histogram> second : seconds.entrySet()) {
            Histogram histogram = second.getValue();
            histogram.setStartTimeStamp(second.getKey() * 1_000);
            histogram.setEndTimeStamp(second.getKey() * 1_000 + 1_000);
            log.outputIntervalHistogram(histogram);
        }
    }
}
