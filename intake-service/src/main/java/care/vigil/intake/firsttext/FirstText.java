package care.vigil.intake.firsttext;

import care.vigil.echo.Echo;
import care.vigil.events.Via;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether an answer leaves from here, at once and with escalation-service down. What is said later
 * is said by the case, except that words of danger are always answered from here.
 */
public enum FirstText {
    /** It leaves. */
    SENT,
    /** A caller is told by voice. */
    SAID_BY_VOICE,
    /** There is no number to text. */
    NO_NUMBER,
    /** A safety flag of somebody who may hold that phone forbids it. */
    FORBIDDEN,
    /** A case of this contact is open: the case answers. */
    CASE_OPEN,
    /** One has just left: the contact has been answered. */
    JUST_SENT,
    /** The same words again and again: two machines may be talking to each other. */
    ENOUGH;

    /** What is known when a message arrives. Times are those of the database clock. */
    public record Situation(
            Via via,
            boolean hasNumber,
            boolean forbidden,
            boolean caseOpen,
            boolean danger,
            Answers answers,
            Instant now) {}

    /**
     * What this contact was answered before.
     *
     * @param lastAt when last; null when never
     * @param sameWords how often exactly these words came within the last hour, before this time
     */
    public record Answers(Instant lastAt, int sameWords) {

        /** A contact that was never answered. */
        public static final Answers NONE = new Answers(null, 0);

        /** Whether the words may be a machine's that answers our texts. */
        public boolean mayBeEchoed() {
            return Echo.mayBe(sameWords);
        }

        private boolean isYoungerThan(Duration age, Instant now) {
            return lastAt != null && lastAt.plus(age).isAfter(now);
        }
    }

    /**
     * The decision.
     *
     * @param pause how long one answer stands for the messages that follow it
     */
    public static FirstText decide(Situation s, Duration pause) {
        if (s.via() == Via.CALL) {
            return SAID_BY_VOICE;
        }
        if (!s.hasNumber()) {
            return NO_NUMBER;
        }
        if (s.forbidden()) {
            return FORBIDDEN;
        }
        if (!s.danger() && s.caseOpen()) {
            return CASE_OPEN;
        }
        if (isEcho(s.answers(), s.danger(), s.now())) {
            return ENOUGH;
        }
        return !s.danger() && s.answers().isYoungerThan(pause, s.now()) ? JUST_SENT : SENT;
    }

    /** Whether a message may be a machine's answer to our last text. */
    public static boolean isEcho(Answers answers, boolean danger, Instant now) {
        return answers.mayBeEchoed() && answers.isYoungerThan(Echo.silence(danger), now);
    }
}
