package care.vigil.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;

/**
 * Topic {@code acknowledgements}, keyed by case: what a clinician answered, as themself, about one
 * case. Written by notification-service, read by escalation-service.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AcknowledgementEvent.PageAccepted.class, name = "page-accepted"),
    @JsonSubTypes.Type(value = AcknowledgementEvent.PageDeclined.class, name = "page-declined"),
    @JsonSubTypes.Type(value = AcknowledgementEvent.ContactMade.class, name = "contact-made"),
    @JsonSubTypes.Type(
            value = AcknowledgementEvent.PatientNotReached.class,
            name = "patient-not-reached"),
    @JsonSubTypes.Type(value = AcknowledgementEvent.CasePassed.class, name = "case-passed"),
    @JsonSubTypes.Type(
            value = AcknowledgementEvent.EmergencyRequested.class,
            name = "emergency-requested"),
    @JsonSubTypes.Type(value = AcknowledgementEvent.CallAnswered.class, name = "call-answered")
})
public sealed interface AcknowledgementEvent extends VigilEvent {

    UUID escalationId();

    /** The page that was answered; null where the answer is about the case as a whole. */
    UUID pageId();

    UUID clinicianId();

    /** How the answer came; never a delivery receipt, an answered call or a voicemail. */
    Via via();

    @Override
    default String key() {
        return escalationId().toString();
    }

    /** The clinician said yes to what the page asked: {@link PageReason} says what they take on. */
    record PageAccepted(
            UUID eventId, Instant at, UUID escalationId, UUID pageId, UUID clinicianId, Via via)
            implements AcknowledgementEvent {}

    /** The clinician said: I cannot take it. */
    record PageDeclined(
            UUID eventId, Instant at, UUID escalationId, UUID pageId, UUID clinicianId, Via via)
            implements AcknowledgementEvent {}

    /** The owner said: I have reached the patient. */
    record ContactMade(
            UUID eventId, Instant at, UUID escalationId, UUID pageId, UUID clinicianId, Via via)
            implements AcknowledgementEvent {}

    /** The owner said: I cannot reach the patient. */
    record PatientNotReached(
            UUID eventId, Instant at, UUID escalationId, UUID pageId, UUID clinicianId, Via via)
            implements AcknowledgementEvent {}

    /** The owner said: somebody else must take it; they stay the owner until somebody does. */
    record CasePassed(
            UUID eventId, Instant at, UUID escalationId, UUID pageId, UUID clinicianId, Via via)
            implements AcknowledgementEvent {}

    /** The owner, or somebody paged, said: emergency services may be needed. */
    record EmergencyRequested(
            UUID eventId, Instant at, UUID escalationId, UUID pageId, UUID clinicianId, Via via)
            implements AcknowledgementEvent {}

    /** The owner said who answered when they called the patient: not the patient. */
    record CallAnswered(
            UUID eventId,
            Instant at,
            UUID escalationId,
            UUID pageId,
            UUID clinicianId,
            Via via,
            CallAnsweredBy by)
            implements AcknowledgementEvent {}
}
