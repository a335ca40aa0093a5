package care.vigil.bench.burst;

import care.vigil.bench.crisis.CarrierWatch;
import care.vigil.bench.crisis.Journey;
import care.vigil.bench.measure.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What became of a burst.
 *
 * @param began when everybody texted
 * @param settledAt when nothing was left to do; null when that was not waited for
 * @param duplicates contacts with more than one case
 * @param refusals how often a webhook was answered with each status that is no success
 * @param usage of processors and databases until then
 */
public record Outcome(
        Instant began,
        List<Journey> journeys,
        Instant settledAt,
        long duplicates,
        Map<Integer, Integer> refusals,
        Usage usage,
        CarrierWatch.Traffic traffic) {

    /** One step of a crisis, and when it was taken. */
    public enum Step {
        ANSWERED("webhook answered", it -> it.text().isOk() ? it.text().answeredAt() : null),
        RECEIVED("intake has it", Journey::receivedAt),
        OPENED("case open", Journey::openedAt),
        PLANNED("first SMS planned", Journey::plannedAt),
        PAGED("first SMS at the carrier", Journey::pagedAt),
        ACKNOWLEDGED("acknowledged", Journey::acknowledgedAt),
        CONFIRMED("confirmed to the clinician", Journey::confirmedAt);

        private final String words;

        @SuppressWarnings("ImmutableEnumChecker") // a method of an immutable record
        private final Function<Journey, Instant> when;

        Step(String words, Function<Journey, Instant> when) {
            this.words = words;
            this.when = when;
        }

        String words() {
            return words;
        }
    }

    /** How long after the beginning each crisis took that step; those that did not are left out. */
    Stream<Duration> times(Step step) {
        return journeys.stream()
                .map(step.when)
                .filter(Objects::nonNull)
                .map(at -> Duration.between(began, at));
    }

    /** How many crises have not taken that step. */
    long without(Step step) {
        return journeys.size() - times(step).count();
    }

    /** Seconds until the last crisis took that step; infinite when one never did. */
    double lastSecond(Step step) {
        return without(step) > 0
                ? Double.POSITIVE_INFINITY
                : seconds(times(step).max(Duration::compareTo).orElse(Duration.ZERO));
    }

    /** Seconds until nothing was left to do. */
    double settledSecond() {
        return settledAt == null
                ? Double.POSITIVE_INFINITY
                : seconds(Duration.between(began, settledAt));
    }

    /** How many took that step within so many seconds. */
    long within(Step step, long seconds) {
        return times(step).filter(it -> seconds(it) <= seconds).count();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }
}
