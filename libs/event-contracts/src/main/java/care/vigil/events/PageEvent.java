package care.vigil.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;

/**
 * Topic {@code pages}, keyed by case. Written by escalation-service, read by notification-service.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PageEvent.PageRequested.class, name = "page-requested"),
    @JsonSubTypes.Type(value = PageEvent.PagesStoodDown.class, name = "pages-stood-down")
})
public sealed interface PageEvent extends VigilEvent {

    UUID escalationId();

    /**
     * The version of the case that decided this; a stand-down through version v suppresses every
     * page up to v.
     */
    long caseVersion();

    @Override
    default String key() {
        return escalationId().toString();
    }

    /**
     * One clinician is to be asked about one case, by every channel they have. A re-page has the
     * same page id and code and a higher round.
     *
     * @param round 1 for the first asking, then 2, 3, …
     * @param receivedAt T0 of the case, said in the page in the program's time zone
     */
    record PageRequested(
            UUID eventId,
            Instant at,
            UUID escalationId,
            long caseVersion,
            UUID pageId,
            String program,
            UUID clinicianId,
            Role role,
            int round,
            PageReason reason,
            Instant receivedAt)
            implements PageEvent {}

    /**
     * Nobody is to be paged for this case any more: its pages up to the case version are dropped,
     * ringing calls are ended, and everyone paged is told why.
     *
     * @param ownerId who has the case; null when it was closed
     */
    record PagesStoodDown(
            UUID eventId,
            Instant at,
            UUID escalationId,
            long caseVersion,
            String program,
            StandDownReason reason,
            UUID ownerId)
            implements PageEvent {}
}
