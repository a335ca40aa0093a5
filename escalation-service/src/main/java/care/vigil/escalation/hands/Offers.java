package care.vigil.escalation.hands;

import care.vigil.escalation.board.CaseView;
import care.vigil.escalation.board.CaseView.CareView;
import care.vigil.web.Visitor;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Which actions a screen offers to a visitor: those that make sense as the case stands. */
public final class Offers {

    private Offers() {}

    /** The actions to show as buttons; pressing one may still be refused by the case. */
    public static Set<Action> of(CaseView view, Visitor visitor) {
        return EnumSet.allOf(Action.class).stream()
                .filter(action -> action.isOpenTo(visitor, view.program()))
                .filter(action -> fits(action, view, visitor))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
    }

    private static boolean fits(Action action, CaseView view, Visitor visitor) {
        var open = !view.phase().equals("CLOSED");
        var owner = open && isOwner(view, visitor);
        var task = view.task() != null && view.task().open();
        return switch (action) {
            case LOOK -> true;
            case READ_NOTES -> view.task() != null || !open;
            case READ_TASK -> view.task() != null;
            case READ_PATIENT -> false;
            case ACCEPT -> view.unowned() || (!owner && isAsked(view, visitor));
            case DECLINE -> view.unowned() || (!owner && isAsked(view, visitor));
            case CONTACT -> owner && view.contactMadeAt() == null;
            case CANNOT_REACH, HAND_OVER, CALL, RECORD_ANSWERED -> owner;
            case PASS -> owner && (view.transfer() == null || view.transfer().offered());
            case READ -> owner && view.unreadSince() != null;
            case ACCEPTED_BY_PHONE -> open;
            case OPEN_EMERGENCY -> open && !task;
            case CLAIM_TASK -> open && task && view.task().claimerId() == null;
            case RECORD_OUTCOME -> open && task;
            case RECORD_CARE ->
                    view.care().stream().anyMatch(care -> mayRecord(care, view, visitor));
            case CLOSE -> mayClose(view, visitor, owner) && open && !task;
        };
    }

    private static boolean mayRecord(CareView care, CaseView view, Visitor visitor) {
        return care.owed()
                && visitor.clinicianId() != null
                && (visitor.clinicianId().equals(care.ownerId())
                        || visitor.is(Visitor.SUPERVISOR, view.program()));
    }

    private static boolean mayClose(CaseView view, Visitor visitor, boolean owner) {
        return visitor.is(Visitor.SUPERVISOR, view.program())
                || (owner && view.contactMadeAt() != null);
    }

    private static boolean isAsked(CaseView view, Visitor visitor) {
        return visitor.clinicianId() != null && view.askedToTake().contains(visitor.clinicianId());
    }

    private static boolean isOwner(CaseView view, Visitor visitor) {
        return visitor.clinicianId() != null && visitor.clinicianId().equals(view.ownerId());
    }
}
