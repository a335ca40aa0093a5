package care.vigil.carrier.inbox;

import java.time.Duration;

/**
 * How often the carrier is asked.
 *
 * @param whileOpen between two looks while somebody waits
 * @param otherwise between two looks at rest
 * @param grace how long a text is left to its webhook
 */
public record Rhythm(Duration whileOpen, Duration otherwise, Duration grace) {

    private static final int MOST_DOUBLINGS = 3;

    /** Until the next look after one that went well. */
    public Duration afterLook(boolean caseOpen, boolean leftSomeToTheirWebhooks) {
        var usual = caseOpen ? whileOpen : otherwise;
        return leftSomeToTheirWebhooks && grace.compareTo(usual) < 0 ? grace : usual;
    }

    /** Until the next look after so many that failed, one after the other. */
    public Duration afterFailures(int failures) {
        return whileOpen.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    }
}
