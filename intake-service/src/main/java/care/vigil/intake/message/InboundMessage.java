package care.vigil.intake.message;

import care.vigil.events.EventIds;
import care.vigil.events.Via;
import care.vigil.intake.contact.Sender;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody sent, before it is kept.
 *
 * @param sourceId MessageSid, CallSid or the app's own key: the same for every copy of one message
 * @param words exactly what they wrote; may be empty, or hold any character
 * @param media addresses of pictures and recordings at the carrier, never fetched here
 * @param original what arrived, byte for byte
 * @param carrierTime when the carrier took it, where it says so; otherwise null
 * @param language what the app says the sender reads (ISO 639-1); null when nobody says
 * @param recovered true when it was found in the carrier's records instead of arriving
 */
public record InboundMessage(
        String sourceId,
        Via via,
        Sender sender,
        String words,
        List<MediaReference> media,
        Original original,
        Instant carrierTime,
        String language,
        boolean recovered) {

    /** Copies the list, so that a message never changes. */
    public InboundMessage {
        media = List.copyOf(media);
    }

    /** The event id of the crisis request that this message becomes, whoever tells it how often. */
    public UUID requestEventId() {
        return EventIds.of("crisis-request", sourceId);
    }

    /** The same, found in the carrier's records, which took it then. */
    public InboundMessage found(Instant takenAt) {
        return new InboundMessage(
                sourceId, via, sender, words, media, original, takenAt, language, true);
    }

    /** Prints no word of it. */
    @Override
    public String toString() {
        return "InboundMessage[" + via + "]";
    }
}
