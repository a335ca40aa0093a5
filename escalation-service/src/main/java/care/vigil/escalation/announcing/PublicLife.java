package care.vigil.escalation.announcing;

import care.vigil.escalation.machine.CaseEvent;
import care.vigil.escalation.machine.CaseFile;
import care.vigil.escalation.machine.RequestEvent.CaseOpened;
import care.vigil.escalation.machine.RequestEvent.RequestJoined;
import care.vigil.events.CaseStanding;
import care.vigil.events.EscalationEvent;
import care.vigil.events.EventIds;
import care.vigil.events.Topics;
import java.util.UUID;

/**
 * What anybody may know of a case: that it opened, moved on, closed; nothing of the patient.
 *
 * @param standing what the patient can be told of it; null while there is nothing to tell
 */
record PublicLife(CaseFile file, long version, String chainHead, CaseStanding standing) {

    Announcement opened(CaseOpened event) {
        return life(
                new EscalationEvent.EscalationOpened(
                        eventId(),
                        event.at(),
                        id(),
                        file.origin().contactId(),
                        file.origin().program(),
                        version,
                        chainHead,
                        event.requestEventId()));
    }

    Announcement joined(RequestJoined event) {
        return life(
                new EscalationEvent.RequestJoined(
                        eventId(),
                        event.at(),
                        id(),
                        file.origin().contactId(),
                        file.origin().program(),
                        version,
                        chainHead,
                        event.requestEventId(),
                        standing));
    }

    /**
     * It moved on.
     *
     * @param owner who has it; null where that says nothing
     */
    Announcement changed(CaseEvent event, String what, UUID owner) {
        return life(
                new EscalationEvent.EscalationChanged(
                        eventId(),
                        event.at(),
                        id(),
                        file.origin().contactId(),
                        file.origin().program(),
                        version,
                        chainHead,
                        what,
                        owner,
                        standing));
    }

    Announcement closed(CaseEvent event) {
        return life(
                new EscalationEvent.EscalationClosed(
                        eventId(),
                        event.at(),
                        id(),
                        file.origin().contactId(),
                        file.origin().program(),
                        version,
                        chainHead));
    }

    private static Announcement life(EscalationEvent event) {
        return Announcement.of(Topics.ESCALATIONS, event);
    }

    private UUID eventId() {
        return EventIds.of("life", id(), version);
    }

    private UUID id() {
        return file.origin().id();
    }
}
