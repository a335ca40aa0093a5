package care.vigil.echo;

import java.time.Duration;

/**
 * Tells a phone that answers each text by itself from a patient who writes the same again, so that
 * two machines do not talk on and on, and no person is left without an answer.
 *
 * <p>A machine says the same words each time, and it speaks only when it is spoken to, mostly
 * within seconds. A person writes other words, or writes the same ones whether we have answered or
 * not. So other words are never an echo. The same words are one from their seventh time within an
 * hour on, for as long as our last text is so young that a machine may be answering it. Left
 * unanswered the machine falls silent, after six texts; a person goes on, and is answered.
 *
 * <p>Words of danger are answered sooner: the machines that speak of it answer at once, and nobody
 * who repeats such words waits for longer than anybody waits between two answers.
 */
public final class Echo {

    /** Said so often within the last hour, the same words may be a machine's. */
    private static final int SAID_BEFORE = 6;

    private static final Duration OF_DANGER = Duration.ofMinutes(2);
    private static final Duration OF_ANYTHING_ELSE = Duration.ofMinutes(10);

    private Echo() {}

    /**
     * Whether words may be a machine's.
     *
     * @param saidBefore how often their sender has said just the same within the last hour
     */
    public static boolean mayBe(int saidBefore) {
        return saidBefore >= SAID_BEFORE;
    }

    /**
     * How long we must not have said anything before words that may be a machine's are answered.
     *
     * @param danger they speak of danger to life
     */
    public static Duration silence(boolean danger) {
        return danger ? OF_DANGER : OF_ANYTHING_ELSE;
    }
}
