package care.vigil.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Topic {@code crisis-requests}, keyed by contact. Written by intake-service, read by
 * escalation-service.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(
        @JsonSubTypes.Type(
                value = CrisisRequestEvent.CrisisRequested.class,
                name = "crisis-requested"))
public sealed interface CrisisRequestEvent extends VigilEvent {

    /**
     * Somebody asked for help, in any words. The words stay in intake-service; {@code messageId}
     * finds them there.
     *
     * @param receivedAt T0, from which every rung and target is counted
     * @param languages what to answer in, best first (ISO 639-1); every program language for an
     *     unknown sender
     * @param sealedPhone the sender's number, readable by notification-service alone; null where
     *     there is none
     * @param textable false when the carrier or the patient's safety flags forbid texting them
     * @param danger the words speak of danger to life; only ever raises urgency
     * @param noVoicemail the patient's safety flags forbid leaving a voicemail
     * @param country where the patient is (ISO 3166-1 alpha-2), as far as it is known; null when it
     *     is not
     * @param prefersText the patient would rather be written to than called
     * @param echo the words may be a machine's that answers our texts; says nothing about urgency
     */
    record CrisisRequested(
            UUID eventId,
            Instant at,
            UUID contactId,
            String program,
            Via via,
            UUID messageId,
            Instant receivedAt,
            List<String> languages,
            String sealedPhone,
            boolean textable,
            boolean danger,
            boolean noVoicemail,
            String country,
            boolean prefersText,
            boolean echo)
            implements CrisisRequestEvent {

        @Override
        public String key() {
            return contactId.toString();
        }
    }
}
