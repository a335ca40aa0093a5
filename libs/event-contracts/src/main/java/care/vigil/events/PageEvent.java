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
    @JsonSubTypes.Type(value = PageEvent.PagesStoodDown.class, name = "pages-stood-down"),
    @JsonSubTypes.Type(value = PageEvent.OwnerTold.class, name = "owner-told"),
    @JsonSubTypes.Type(
            value = PageEvent.PatientCallRequested.class,
            name = "patient-call-requested")
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
     * @param sealedPatientPhone the patient's number, with which the owner can be joined from the
     *     crisis number; null where there is none
     * @param noVoicemail nothing may be left on the patient's voicemail when they are joined
     * @param prefersText the patient would rather be written to than called; said to the owner
     *     before they are offered a call
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
            Instant receivedAt,
            String sealedPatientPhone,
            boolean noVoicemail,
            boolean prefersText)
            implements PageEvent {}

    /**
     * Nobody is to be paged about this subject of the case any more: its pages up to the case
     * version are dropped, ringing calls are ended, and everyone paged is told why.
     *
     * @param subject null in messages from before there were subjects: everything
     * @param ownerId who has the case; null when it was closed
     */
    record PagesStoodDown(
            UUID eventId,
            Instant at,
            UUID escalationId,
            long caseVersion,
            String program,
            StandDownReason reason,
            UUID ownerId,
            PageSubject subject)
            implements PageEvent {

        /** Whether a page for this reason is dropped by it: a new owner reads what waits, too. */
        public boolean ends(PageReason paged) {
            return subject == null
                    || subject == PageSubject.EVERYTHING
                    || subject == paged.subject()
                    || (subject == PageSubject.CASE && paged.subject() == PageSubject.MESSAGE);
        }
    }

    /**
     * The owner is told something by SMS that asks for no answer: no code, no call.
     *
     * @param due by when they have to act; null where there is no deadline
     */
    record OwnerTold(
            UUID eventId,
            Instant at,
            UUID escalationId,
            long caseVersion,
            String program,
            UUID clinicianId,
            OwnerNews news,
            Instant due)
            implements PageEvent {}

    /**
     * The owner asked, on a screen, to be called and joined with the patient from the crisis
     * number.
     *
     * @param noVoicemail nothing may be left on the patient's voicemail
     */
    record PatientCallRequested(
            UUID eventId,
            Instant at,
            UUID escalationId,
            long caseVersion,
            String program,
            UUID clinicianId,
            String sealedPatientPhone,
            boolean noVoicemail)
            implements PageEvent {}
}
