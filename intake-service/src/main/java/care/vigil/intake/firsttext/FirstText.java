package care.vigil.intake.firsttext;

import care.vigil.events.Via;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether the first text leaves from here, at once and with escalation-service down. Everything
 * that is said later is said by the case.
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
    JUST_SENT;

    /** What is known when a message arrives. Times are those of the database clock. */
    public record Situation(
            Via via,
            boolean hasNumber,
            boolean forbidden,
            boolean caseOpen,
            Instant lastSentAt,
            Instant now) {}

    /** The decision; {@code pause} is how long one first text answers for the next messages. */
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
        if (s.caseOpen()) {
            return CASE_OPEN;
        }
        return s.lastSentAt() != null && s.lastSentAt().plus(pause).isAfter(s.now())
                ? JUST_SENT
                : SENT;
    }
}
