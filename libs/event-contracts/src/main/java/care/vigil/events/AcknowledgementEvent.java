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
    @JsonSubTypes.Type(value = AcknowledgementEvent.PageDeclined.class, name = "page-declined")
})
public sealed interface AcknowledgementEvent extends VigilEvent {

    UUID escalationId();

    UUID pageId();

    UUID clinicianId();

    /** How the answer came; never a delivery receipt, an answered call or a voicemail. */
    Via via();

    @Override
    default String key() {
        return escalationId().toString();
    }

    /** The clinician said: I have it. */
    record PageAccepted(
            UUID eventId, Instant at, UUID escalationId, UUID pageId, UUID clinicianId, Via via)
            implements AcknowledgementEvent {}

    /** The clinician said: I cannot take it. */
    record PageDeclined(
            UUID eventId, Instant at, UUID escalationId, UUID pageId, UUID clinicianId, Via via)
            implements AcknowledgementEvent {}
}
