package care.vigil.simulator;

import java.time.Duration;

/**
 * How fast the simulated world goes.
 *
 * @param step from one status of a text to the next; twice as long from sent to delivered
 * @param speechMillisPerCharacter how long it takes to say a character
 * @param callsPerSecond how many calls the account may start in a second, 0 for no limit
 * @param segmentsPerSecond how many segments of texts the account may send in a second, 0 for no
 *     limit
 */
public record Pace(
        Duration step, int speechMillisPerCharacter, int callsPerSecond, int segmentsPerSecond) {

    /** Quick enough for tests, slow enough to be seen. */
    public static final Pace USUAL = new Pace(Duration.ofMillis(40), 15, 0, 0);
}
