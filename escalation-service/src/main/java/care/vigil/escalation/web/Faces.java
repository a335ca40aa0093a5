package care.vigil.escalation.web;

import care.vigil.escalation.Board;
import care.vigil.escalation.CarrierLine;
import care.vigil.escalation.Colleagues;
import care.vigil.escalation.Hands;
import care.vigil.escalation.PatientReading;
import care.vigil.escalation.board.CarrierSaid;
import care.vigil.escalation.board.CaseView;
import care.vigil.escalation.hands.Offers;
import care.vigil.web.Visitor;
import jakarta.inject.Singleton;

/** Puts together what one visitor sees of a case. */
@Singleton
class Faces {

    private final Board board;
    private final Colleagues colleagues;
    private final PatientReading reading;
    private final CarrierLine carrier;
    private final Visitor visitor;

    Faces(
            Board board,
            Colleagues colleagues,
            PatientReading reading,
            CarrierLine carrier,
            Visitor visitor) {
        this.board = board;
        this.colleagues = colleagues;
        this.reading = reading;
        this.carrier = carrier;
        this.visitor = visitor;
    }

    /** The case on its own page. */
    Face of(CaseView view) {
        return face(view, "/escalations/" + view.id(), carrier.about(view.pages()));
    }

    /** The case in a clinician's own list. */
    Face inList(CaseView view) {
        return face(view, "/mine", CarrierSaid.NOTHING);
    }

    private Face face(CaseView view, String from, CarrierSaid said) {
        return new Face(
                view,
                board.timeline(view.id(), view.program()),
                Hands.mayTake(view, visitor),
                Offers.of(view, visitor),
                reading.access(view.id(), visitor).orElse(null),
                visitor.is(Visitor.SUPERVISOR, view.program()),
                visitor.clinicianId(),
                colleagues.whoCanOwn(view.program()),
                colleagues.everybody(view.program()),
                colleagues.pagerNumber(view.program()),
                board.now(),
                from,
                said);
    }
}
