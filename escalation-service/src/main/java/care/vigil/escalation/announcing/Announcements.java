package care.vigil.escalation.announcing;

import care.vigil.escalation.machine.CaseEvent;
import care.vigil.escalation.machine.CaseFile;
import care.vigil.escalation.machine.MessageEvent.MessageRead;
import care.vigil.escalation.machine.MessageEvent.MessageTakenUp;
import care.vigil.escalation.machine.MessageEvent.MessageUnread;
import care.vigil.escalation.machine.MessageEvent.MessageWaits;
import care.vigil.escalation.machine.MessageEvent.PatientNotTextable;
import care.vigil.escalation.machine.MessageEvent.PatientTold;
import care.vigil.escalation.machine.MessageEvent.TextDropped;
import care.vigil.escalation.machine.OwnerEvent.AcceptedByPhone;
import care.vigil.escalation.machine.OwnerEvent.Acknowledged;
import care.vigil.escalation.machine.OwnerEvent.CallAnswered;
import care.vigil.escalation.machine.OwnerEvent.CallRequested;
import care.vigil.escalation.machine.OwnerEvent.ContactMade;
import care.vigil.escalation.machine.OwnerEvent.ContactMissed;
import care.vigil.escalation.machine.OwnerEvent.OwnerLost;
import care.vigil.escalation.machine.OwnerEvent.OwnerTold;
import care.vigil.escalation.machine.OwnerEvent.PatientNotReached;
import care.vigil.escalation.machine.OwnerEvent.ShiftEndKnown;
import care.vigil.escalation.machine.OwnerEvent.TransferEnded;
import care.vigil.escalation.machine.OwnerEvent.TransferStarted;
import care.vigil.escalation.machine.Page;
import care.vigil.escalation.machine.RequestEvent.CareDone;
import care.vigil.escalation.machine.RequestEvent.CaseClosed;
import care.vigil.escalation.machine.RequestEvent.CaseOpened;
import care.vigil.escalation.machine.RequestEvent.RequestJoined;
import care.vigil.escalation.machine.RequestEvent.WordsOpened;
import care.vigil.escalation.machine.SearchEvent.CarrierTroubled;
import care.vigil.escalation.machine.SearchEvent.EmergencyPrompted;
import care.vigil.escalation.machine.SearchEvent.EmergencyPrompted.Cause;
import care.vigil.escalation.machine.SearchEvent.NobodyOnCall;
import care.vigil.escalation.machine.SearchEvent.PageDeclined;
import care.vigil.escalation.machine.SearchEvent.PageFailed;
import care.vigil.escalation.machine.SearchEvent.PageHandedOver;
import care.vigil.escalation.machine.SearchEvent.Paged;
import care.vigil.escalation.machine.SearchEvent.PassedOver;
import care.vigil.escalation.machine.SearchEvent.SearchNoted;
import care.vigil.escalation.machine.TaskEvent.TaskClaimed;
import care.vigil.escalation.machine.TaskEvent.TaskClimbed;
import care.vigil.escalation.machine.TaskEvent.TaskOpened;
import care.vigil.escalation.machine.TaskEvent.TaskProgressed;
import care.vigil.escalation.machine.TaskEvent.TaskReleased;
import care.vigil.escalation.machine.TaskEvent.TaskSettled;
import care.vigil.events.CaseStanding;
import care.vigil.events.EventIds;
import care.vigil.events.PageEvent;
import care.vigil.events.PageReason;
import care.vigil.events.PatientTextTemplate;
import care.vigil.events.Topics;
import java.util.List;
import java.util.UUID;

/**
 * The messages that follow from one event of a case. Their ids follow from the case and its
 * version, so that telling twice is telling once.
 */
public final class Announcements {

    private final CaseFile file;
    private final long version;
    private final PublicLife life;
    private final TextsToPatient texts;

    /**
     * For the event that made this version of a case.
     *
     * @param chainHead the hash of the event, in hex
     * @param standing what the patient can be told once the decision that the event is part of is
     *     committed; null while there is nothing to tell
     */
    public Announcements(CaseFile file, long version, String chainHead, CaseStanding standing) {
        this.file = file;
        this.version = version;
        this.life = new PublicLife(file, version, chainHead, standing);
        this.texts = new TextsToPatient(file, version);
    }

    /** That what the patient can be told is another than it was, where nothing else says so. */
    public Announcement standing(CaseEvent last) {
        return life.changed(last, "standing-changed", null);
    }

    /**
     * That what the patient was told before must not leave any more, but for what is still true.
     */
    public Announcement withdrawn(CaseEvent last, List<PatientTextTemplate> stillTrue) {
        return texts.withdrawn(last, stillTrue);
    }

    /** One row for each kind of event; what no other service acts on stays here. */
    public List<Announcement> of(CaseEvent event) {
        return switch (event) {
            case CaseOpened opened -> List.of(life.opened(opened));
            case RequestJoined joined -> List.of(life.joined(joined));
            case Paged paged -> List.of(page(paged));
            case OwnerTold told -> List.of(told(told));
            case CallRequested asked -> List.of(call(asked));
            case PatientTold told -> List.of(texts.told(told));
            case Acknowledged(_, var who, _, _, _) ->
                    List.of(standDown(event), life.changed(event, "acknowledged", who));
            case MessageTakenUp(_, var who, _, _) ->
                    List.of(standDown(event), life.changed(event, "message-taken-up", who));
            case MessageRead(_, var who, _) ->
                    wasAskedToRead()
                            ? List.of(standDown(event), life.changed(event, "message-read", who))
                            : List.of(life.changed(event, "message-read", who));
            case TaskClaimed(_, var who, _) ->
                    List.of(standDown(event), life.changed(event, "task-claimed", null));
            case TaskSettled(_, var who, _) ->
                    List.of(standDown(event), life.changed(event, "task-settled", null));
            case CaseClosed _ -> List.of(standDown(event), life.closed(event));
            case ContactMade(_, var who, _) -> List.of(life.changed(event, "contact-made", who));
            case PatientNotReached(_, var who, _, _) ->
                    List.of(life.changed(event, "patient-not-reached", who));
            case TransferStarted(_, var who, _, _) ->
                    List.of(life.changed(event, "transfer-started", who));
            case TransferEnded(_, var who) -> List.of(life.changed(event, "transfer-ended", who));
            case ContactMissed _ -> List.of(life.changed(event, "contact-missed", null));
            case OwnerLost _ -> List.of(life.changed(event, "owner-lost", null));
            case EmergencyPrompted(_, var cause) ->
                    List.of(
                            life.changed(
                                    event,
                                    cause == Cause.NOBODY_ON_CALL
                                            ? "prompted-with-nobody-on-call"
                                            : "emergency-prompted",
                                    null));
            case MessageUnread _ when file.contactMadeAt() != null ->
                    List.of(life.changed(event, "message-unread", null));
            case TaskOpened _ -> List.of(life.changed(event, "task-opened", null));
            case NobodyOnCall _ -> List.of(life.changed(event, "nobody-on-call", null));
            case CareDone _ -> List.of(life.changed(event, "care-done", null));
            case WordsOpened _ -> List.of(life.changed(event, "words-opened", null));
            case PageDeclined _ -> List.of(life.changed(event, "page-declined", null));
            case PageFailed _ -> List.of(life.changed(event, "page-failed", null));
            case PageHandedOver _,
                    PassedOver _,
                    CallAnswered _,
                    CarrierTroubled _,
                    PatientNotTextable _,
                    TextDropped _,
                    SearchNoted _,
                    ShiftEndKnown _,
                    AcceptedByPhone _,
                    MessageWaits _,
                    MessageUnread _,
                    TaskClimbed _,
                    TaskProgressed _,
                    TaskReleased _ ->
                    List.of();
        };
    }

    private boolean wasAskedToRead() {
        return file.pages().stream().anyMatch(p -> p.reason() == PageReason.UNREAD_MESSAGE);
    }

    private Announcement page(Paged paged) {
        var request =
                new PageEvent.PageRequested(
                        Page.requestId(paged.pageId(), paged.round()),
                        paged.at(),
                        id(),
                        version,
                        paged.pageId(),
                        program(),
                        paged.clinicianId(),
                        paged.role(),
                        paged.round(),
                        paged.reason(),
                        file.origin().receivedAt(),
                        file.patient().sealedPhone(),
                        file.patient().noVoicemail(),
                        file.patient().prefersText());
        return new Announcement(Topics.PAGES, request, Urgency.WITH_RECEIPT);
    }

    private Announcement standDown(CaseEvent event) {
        return new Announcement(
                Topics.PAGES, StandDowns.of(id(), program(), version, event), Urgency.AT_ONCE);
    }

    private Announcement told(OwnerTold told) {
        return Announcement.of(
                Topics.PAGES,
                new PageEvent.OwnerTold(
                        eventId("owner-told"),
                        told.at(),
                        id(),
                        version,
                        program(),
                        told.clinicianId(),
                        told.news(),
                        told.due()));
    }

    private Announcement call(CallRequested asked) {
        return Announcement.of(
                Topics.PAGES,
                new PageEvent.PatientCallRequested(
                        eventId("call-requested"),
                        asked.at(),
                        id(),
                        version,
                        program(),
                        asked.clinicianId(),
                        file.patient().sealedPhone(),
                        file.patient().noVoicemail()));
    }

    private UUID eventId(String kind) {
        return EventIds.of(kind, id(), version);
    }

    private UUID id() {
        return file.origin().id();
    }

    private String program() {
        return file.origin().program();
    }
}
