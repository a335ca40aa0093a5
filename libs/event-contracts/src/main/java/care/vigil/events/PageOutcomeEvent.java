package care.vigil.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;

/**
 * Topic {@code page-outcomes}, keyed by case: only what changes a decision. Written by
 * notification-service, read by escalation-service.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PageOutcomeEvent.PageHandedOver.class, name = "page-handed-over"),
    @JsonSubTypes.Type(value = PageOutcomeEvent.PageFailed.class, name = "page-failed"),
    @JsonSubTypes.Type(value = PageOutcomeEvent.CarrierTroubled.class, name = "carrier-troubled"),
    @JsonSubTypes.Type(
            value = PageOutcomeEvent.PatientNotTextable.class,
            name = "patient-not-textable"),
    @JsonSubTypes.Type(
            value = PageOutcomeEvent.PatientTextDropped.class,
            name = "patient-text-dropped"),
    @JsonSubTypes.Type(value = PageOutcomeEvent.ClinicianLost.class, name = "clinician-lost")
})
public sealed interface PageOutcomeEvent extends VigilEvent {

    UUID escalationId();

    @Override
    default String key() {
        return escalationId().toString();
    }

    /**
     * The carrier accepted an SMS or call of this page. It does not say that anybody saw it.
     *
     * @param requestEventId the event id of the page request that this answers
     */
    record PageHandedOver(
            UUID eventId,
            Instant at,
            UUID escalationId,
            UUID pageId,
            UUID requestEventId,
            int round,
            Via via)
            implements PageOutcomeEvent {}

    /** This page cannot reach its clinician: the next rung should come now. */
    record PageFailed(
            UUID eventId,
            Instant at,
            UUID escalationId,
            UUID pageId,
            UUID requestEventId,
            PageFailure why)
            implements PageOutcomeEvent {}

    /**
     * The carrier itself has trouble; says nothing about the clinician, so rungs go on by time
     * alone.
     */
    record CarrierTroubled(
            UUID eventId,
            Instant at,
            UUID escalationId,
            UUID pageId,
            UUID requestEventId,
            Integer carrierCode)
            implements PageOutcomeEvent {}

    /**
     * The carrier refuses to text this patient (opted out or unreachable): the board says "cannot
     * text: call".
     */
    record PatientNotTextable(UUID eventId, Instant at, UUID escalationId, Integer carrierCode)
            implements PageOutcomeEvent {}

    /**
     * A text to the patient was not sent, because it had become untrue or too old before it could
     * leave, and no newer one is known: what is true now is still to be said.
     *
     * @param caseVersion of the text
     */
    record PatientTextDropped(
            UUID eventId,
            Instant at,
            UUID escalationId,
            long caseVersion,
            PatientTextTemplate template)
            implements PageOutcomeEvent {}

    /**
     * A clinician who was paged or has the case cannot be texted or called any more (opted out, or
     * no number left): if they are the owner, the case goes back to paging.
     */
    record ClinicianLost(UUID eventId, Instant at, UUID escalationId, UUID clinicianId)
            implements PageOutcomeEvent {}
}
