package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Command.NoteCarrierTrouble;
import care.vigil.escalation.machine.Command.NoteFailed;
import care.vigil.escalation.machine.Command.NoteHandedOver;
import care.vigil.escalation.machine.Command.NoteNotTextable;
import care.vigil.escalation.machine.Command.NoteTextDropped;
import care.vigil.escalation.machine.Decision.Refusal;
import care.vigil.escalation.machine.Decision.Refused;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.MessageEvent.PatientNotTextable;
import care.vigil.escalation.machine.MessageEvent.TextDropped;
import care.vigil.escalation.machine.SearchEvent.CarrierTroubled;
import care.vigil.escalation.machine.SearchEvent.PageFailed;
import care.vigil.escalation.machine.SearchEvent.PageHandedOver;

/** What the carrier's word changes. Trouble of its own burns no rung. */
final class Outcomes {

    private Outcomes() {}

    static Decision handedOver(Open now, NoteHandedOver note) {
        var page = now.file().page(note.pageId());
        if (page.isEmpty()) {
            return new Refused(Refusal.NOT_ASKED);
        }
        if (page.get().handedOver().contains(note.via()) || page.get().round() > note.round()) {
            return new Refused(Refusal.KNOWN_ALREADY);
        }
        var course = new Course(now, note.at(), OnCall.nobody());
        course.happens(new PageHandedOver(note.at(), note.pageId(), note.round(), note.via()));
        return course.decision();
    }

    /** Whoever comes next is asked now; in the loop a failure hurries nothing. */
    static Decision failed(Open now, NoteFailed note) {
        var page = now.file().page(note.pageId());
        if (page.isEmpty()) {
            return new Refused(Refusal.NOT_ASKED);
        }
        if (page.get().cannotAnswer()) {
            return new Refused(Refusal.KNOWN_ALREADY);
        }
        var course = new Course(now, note.at(), note.onCall());
        course.happens(new PageFailed(note.at(), note.pageId(), note.why()));
        if (now.file().isCurrent(page.get())) {
            Declining.goOn(course, page.get());
        }
        return course.decision();
    }

    static Decision carrierTrouble(Open now, NoteCarrierTrouble note) {
        var page = now.file().page(note.pageId());
        if (page.isEmpty() || page.get().troubled()) {
            return new Refused(page.isEmpty() ? Refusal.NOT_ASKED : Refusal.KNOWN_ALREADY);
        }
        var course = new Course(now, note.at(), OnCall.nobody());
        course.happens(new CarrierTroubled(note.at(), note.pageId(), note.carrierCode()));
        return course.decision();
    }

    static Decision notTextable(Open now, NoteNotTextable note) {
        if (!now.file().patient().mayBeTexted()) {
            return new Refused(Refusal.KNOWN_ALREADY);
        }
        var course = new Course(now, note.at(), OnCall.nobody());
        course.happens(new PatientNotTextable(note.at(), note.carrierCode()));
        return course.decision();
    }

    /** What is true now is said in its place, unless something newer was. */
    static Decision textDropped(Open now, NoteTextDropped note) {
        var told = now.file().told();
        if (told.isEmpty() || told.getLast().template() != note.template()) {
            return new Refused(Refusal.KNOWN_ALREADY);
        }
        var course = new Course(now, note.at(), OnCall.nobody());
        course.happens(new TextDropped(note.at(), note.template()));
        return course.decision();
    }
}
