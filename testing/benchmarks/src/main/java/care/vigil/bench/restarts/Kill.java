package care.vigil.bench.restarts;

import care.vigil.bench.crisis.Journey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One kill -9, and what it did to what was under way.
 *
 * @param process such as {@code escalation-1}
 * @param at when it was killed
 * @param back how long until it was ready again
 * @param allBack how long until every process was ready again
 */
public record Kill(String process, Instant at, Duration back, Duration allBack) {

    /** What happens that long after a kill is its doing. */
    static final Duration AFTERMATH = Duration.ofSeconds(12);

    private static final Duration BEFORE = Duration.ofSeconds(1);

    /** A deadline, and when it was acted upon; null when never. */
    public record Deadline(Instant due, Instant done) {

        /** Those that were due before an instant, with when each was acted upon. */
        static List<Deadline> passed(
                Map<UUID, Instant> due, Map<UUID, Instant> done, Instant until) {
            return due.entrySet().stream()
                    .filter(it -> it.getValue().isBefore(until))
                    .map(it -> new Deadline(it.getValue(), done.get(it.getKey())))
                    .toList();
        }

        double lateSeconds() {
            return done == null ? Double.POSITIVE_INFINITY : seconds(Duration.between(due, done));
        }

        boolean isEarly() {
            return done != null && done.isBefore(due);
        }
    }

    boolean isOfService() {
        return !process.equals("kafka") && !process.equals("postgres");
    }

    double backSeconds() {
        return seconds(back);
    }

    double allBackSeconds() {
        return seconds(allBack);
    }

    /** The longest time from a text around the kill to its first page; infinite without one. */
    double slowestFirstPage(List<Journey> journeys) {
        return journeys.stream()
                .filter(it -> isAround(it.text().intended()))
                .mapToDouble(Kill::firstPage)
                .max()
                .orElse(Double.NaN);
    }

    private static double firstPage(Journey it) {
        return it.pagedAt() == null
                ? Double.POSITIVE_INFINITY
                : seconds(Duration.between(it.text().intended(), it.pagedAt()));
    }

    /** The longest time from a text around the kill to its answer. */
    double slowestAnswer(List<Journey> journeys) {
        return journeys.stream()
                .map(Journey::text)
                .filter(it -> isAround(it.intended()))
                .filter(Objects::nonNull)
                .mapToDouble(it -> seconds(Duration.between(it.intended(), it.answeredAt())))
                .max()
                .orElse(Double.NaN);
    }

    /** How late the latest deadline around the kill was. */
    double latestDeadline(List<Deadline> deadlines) {
        return around(deadlines).mapToDouble(Deadline::lateSeconds).max().orElse(Double.NaN);
    }

    private Stream<Deadline> around(List<Deadline> deadlines) {
        return deadlines.stream().filter(it -> isAround(it.due()));
    }

    private boolean isAround(Instant moment) {
        return moment.isAfter(at.minus(BEFORE)) && moment.isBefore(at.plus(AFTERMATH));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }
}
