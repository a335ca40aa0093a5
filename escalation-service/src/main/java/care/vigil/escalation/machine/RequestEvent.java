package care.vigil.escalation.machine;

import care.vigil.events.Via;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How a case began and ended, and who looked into it. */
public sealed interface RequestEvent extends CaseEvent {

    /**
     * A request opened the case.
     *
     * @param firstAsk the owner of the case before it, asked ahead of the ladder; mostly null
     * @param danger the words speak of danger to life: primary and backup are asked at once
     */
    record CaseOpened(
            Instant at,
            CaseFile.Origin origin,
            Patient patient,
            UUID requestEventId,
            UUID messageId,
            Via via,
            UUID firstAsk,
            boolean danger)
            implements RequestEvent {}

    /**
     * A later request joined the case; one that speaks of danger to life raises its urgency.
     *
     * @param echo the words may be a machine's that answers our texts
     */
    record RequestJoined(
            Instant at,
            Patient patient,
            UUID requestEventId,
            UUID messageId,
            Via via,
            boolean danger,
            boolean echo)
            implements RequestEvent {}

    /**
     * Somebody who neither has the case nor was paged for it opened the patient's words.
     *
     * @param accountId who; a clinician where the account is one's
     * @param noteId the reason that they gave, kept encrypted elsewhere
     */
    record WordsOpened(Instant at, UUID accountId, UUID noteId) implements RequestEvent {}

    /**
     * The case was ended by a clinician.
     *
     * @param noteId the closing note, kept encrypted elsewhere; null without one
     * @param followUp who follows up
     * @param care what they owe now; empty in events from before that was kept
     */
    record CaseClosed(
            Instant at,
            UUID clinicianId,
            Disposition disposition,
            UUID noteId,
            UUID followUp,
            List<AfterCare> care)
            implements RequestEvent {

        /** Copies the list, so that an event never changes. */
        public CaseClosed {
            care = care == null ? List.of() : List.copyOf(care);
        }
    }

    /** What was owed after the close is done. */
    record CareDone(Instant at, UUID clinicianId, AfterCare.Kind kind) implements RequestEvent {}
}
