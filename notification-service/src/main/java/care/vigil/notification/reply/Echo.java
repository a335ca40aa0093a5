package care.vigil.notification.reply;

import java.time.Duration;

/**
 * Tells a machine that answers each of our texts from somebody who does not get through. A machine
 * speaks only when it is spoken to, at once, and in the same words again; whoever is awake and at a
 * loss tries once more after it. So an echo is left without an answer, which ends the talk of two
 * machines, and the next try of a person is answered: nobody is met with silence twice.
 */
public final class Echo {

    /** As long as so many answers within an hour are not reached, everything is answered. */
    public static final int NEVER_BEFORE = 20;

    /** Nobody reads a text and types an answer to it in less. */
    private static final Duration FASTER_THAN_A_PERSON = Duration.ofSeconds(10);

    /** The same words again so soon after our text come from something that does not read it. */
    private static final Duration REPEATED_WITHIN = Duration.ofSeconds(60);

    private Echo() {}

    /**
     * Whether a text may be an echo of ours.
     *
     * @param answers how many answers its sender got within the last hour
     * @param sinceOurs since our last text to its sender
     * @param sameWords whether its sender's text before it said the same
     */
    public static boolean mayBe(int answers, Duration sinceOurs, boolean sameWords) {
        var within = sameWords ? REPEATED_WITHIN : FASTER_THAN_A_PERSON;
        return answers >= NEVER_BEFORE && sinceOurs.compareTo(within) < 0;
    }
}
