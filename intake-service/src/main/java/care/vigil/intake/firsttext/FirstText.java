package care.vigil.intake.firsttext;

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
    /** So many have left within the hour that two machines may be talking to each other. */
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
     * @param withinHour how often within the last hour
     * @param sameWordsWithinHour how often exactly these words were answered within the last hour
     */
    public record Answers(Instant lastAt, int withinHour, int sameWordsWithinHour) {

        /** A contact that was never answered. */
        public static final Answers NONE = new Answers(null, 0, 0);
    }

    /**
     * How much is answered; what arrives is taken in any case.
     *
     * @param pause how long one answer stands for the messages that follow it
     * @param perHour how many answers one contact gets within an hour
     */
    public record Limits(Duration pause, int perHour) {}

    /** The decision. */
    public static FirstText decide(Situation s, Limits limits) {
        if (s.via() == Via.CALL) {
            return SAID_BY_VOICE;
        }
        if (!s.hasNumber()) {
            return NO_NUMBER;
        }
        if (s.forbidden()) {
            return FORBIDDEN;
        }
        return s.danger() ? toDanger(s, limits) : toOthers(s, limits);
    }

    /** Always answered, unless the very same words come again and again, as from a machine. */
    private static FirstText toDanger(Situation s, Limits limits) {
        return s.answers().sameWordsWithinHour() < limits.perHour() ? SENT : ENOUGH;
    }

    private static FirstText toOthers(Situation s, Limits limits) {
        if (s.caseOpen()) {
            return CASE_OPEN;
        }
        var last = s.answers().lastAt();
        if (last != null && last.plus(limits.pause()).isAfter(s.now())) {
            return JUST_SENT;
        }
        return s.answers().withinHour() < limits.perHour() ? SENT : ENOUGH;
    }
}
