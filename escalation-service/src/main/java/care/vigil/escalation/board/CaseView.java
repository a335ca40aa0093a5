package care.vigil.escalation.board;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A case as shown on screens and by the API. Names are colleagues' names; nothing tells of the
 * patient.
 *
 * @param phase PAGING, LOOPING, OWNED, IN_CONTACT or CLOSED
 * @param promptDueAt T0 plus the response-time target
 * @param contactDueAt the end of the owner's contact target; null while nobody owns it unreached
 * @param rung how far the ladder has been climbed, such as {@code backup}
 * @param textable false when the patient cannot be texted and has to be called
 * @param noVoicemail whether nothing may be left on the patient's voicemail
 * @param prefersText whether the patient would rather be written to than called
 * @param messages how many messages of the patient the case holds
 * @param contactMissed whether the newest search began because the contact target was missed
 * @param ownerLost whether it began because the owner was lost
 * @param danger whether any message spoke of danger to life
 * @param contactMadeAt when the owner said that contact was made; null while they have not
 * @param unreadSince since when a message waits to be read; null when none does
 * @param unreadDueAt when others are asked to read it
 * @param transfer null unless somebody else is wanted
 * @param task null when there was none
 * @param disposition how it ended; null while it is open
 * @param followUpId who follows up after the close
 * @param care what is owed after the close
 * @param askedToTake whom a page asks to take the case, who has it already left out
 */
public record CaseView(
        UUID id,
        String program,
        String programName,
        ZoneId zone,
        String phase,
        long version,
        Instant receivedAt,
        Instant promptDueAt,
        Instant nextDueAt,
        Instant contactDueAt,
        UUID ownerId,
        String ownerName,
        String rung,
        List<PageView> pages,
        boolean textable,
        boolean noVoicemail,
        boolean prefersText,
        int messages,
        boolean contactMissed,
        boolean ownerLost,
        UUID follows,
        Instant closedAt,
        boolean danger,
        Instant contactMadeAt,
        Instant unreadSince,
        Instant unreadDueAt,
        TransferView transfer,
        TaskView task,
        String disposition,
        UUID followUpId,
        String followUpName,
        List<CareView> care,
        Set<UUID> askedToTake) {

    /**
     * Something that is owed after the close.
     *
     * @param kind CARING_FOLLOW_UP or NEXT_SESSION_NOTE
     * @param what the same in words
     * @param doneAt null until it is done
     * @param doneByName empty until it is done
     */
    public record CareView(
            String kind,
            String what,
            UUID ownerId,
            String ownerName,
            Instant dueAt,
            Instant doneAt,
            String doneByName) {

        /** Whether it is still owed. */
        public boolean owed() {
            return doneAt == null;
        }
    }

    /**
     * A wish that somebody else takes the case.
     *
     * @param kind PASSED, OFFERED or SHIFT_ENDED
     * @param toName the one colleague it is offered to; empty when the ladder is asked
     */
    public record TransferView(String kind, Instant since, String toName) {

        /** Whether only one colleague is asked. */
        public boolean offered() {
            return kind.equals("OFFERED");
        }
    }

    /**
     * The newest emergency task.
     *
     * @param state OPEN, CLAIMED or SETTLED
     * @param cause why it opened, in words
     * @param claimerName empty while nobody has it
     * @param checkBackDueAt when whoever has it is asked how it stands; null while nobody has it
     * @param interim how it stood when that was said last, in words; empty when it was not
     * @param outcome what came of it, in words; empty until it is recorded
     * @param record the outcome, or else how it stood, with who decided and when; empty without one
     */
    public record TaskView(
            String state,
            String cause,
            Instant openedAt,
            UUID claimerId,
            String claimerName,
            Instant checkBackDueAt,
            String interim,
            String outcome,
            String record,
            UUID decidedBy,
            Instant decidedAt,
            Instant calledAt) {

        /** Whether an outcome is still owed. */
        public boolean open() {
            return !state.equals("SETTLED");
        }
    }

    /** Whether nobody has the case. */
    public boolean unowned() {
        return phase.equals("PAGING") || phase.equals("LOOPING");
    }

    /** The state in words. */
    public String state() {
        return switch (phase) {
            case "PAGING" -> again("Nobody has it yet");
            case "LOOPING" -> again("Nobody has it: emergency");
            case "OWNED" -> ownerName + " has it, patient not reached yet";
            case "IN_CONTACT" -> ownerName + " is in contact";
            default -> "Closed";
        };
    }

    private String again(String otherwise) {
        if (ownerLost) {
            return "Nobody has it again: the owner was lost";
        }
        return contactMissed ? "Nobody has it again: contact was missed" : otherwise;
    }

    /** Which of the frame's tags says it in colour. */
    public String tag() {
        return switch (phase) {
            case "PAGING" -> "warn";
            case "LOOPING" -> "alarm";
            case "OWNED" -> "now";
            case "IN_CONTACT" -> "good";
            default -> "";
        };
    }

    /** The sign beside the words, so that colour is never alone. */
    public String sign() {
        return switch (phase) {
            case "PAGING" -> "◔";
            case "LOOPING" -> "⚠";
            case "OWNED" -> "●";
            default -> "✓";
        };
    }

    /** What the clock of the case counts to; null when none runs. */
    public Instant clock() {
        return unowned() ? promptDueAt : contactDueAt;
    }

    /** The earliest of the clocks that run: the case's own, and that of an unread message. */
    public Instant pressing() {
        return Stream.of(Optional.ofNullable(clock()), Optional.ofNullable(unreadDueAt))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What that clock is. */
    public String clockName() {
        return unowned() ? "response target" : "contact target";
    }
}
