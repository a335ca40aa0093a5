package care.vigil.escalation;

import care.vigil.escalation.machine.Decision;
import care.vigil.web.problem.Problem.Flaw;
import care.vigil.web.problem.Refusal;
import java.util.List;

/** What somebody reads whom a case has refused. */
final class Refusals {

    private Refusals() {}

    static void refuse(Decision.Refusal why) {
        switch (why) {
            case ALREADY_YOURS,
                    TASK_ALREADY_YOURS,
                    KNOWN_ALREADY,
                    NOTHING_DUE,
                    ALREADY_DECLINED -> {}
            case ANOTHER_HAS_IT -> throw Refusal.conflict("Another clinician has this case.");
            case TASK_ANOTHERS -> throw Refusal.conflict("Another has the emergency task, or had.");
            case NO_TASK -> throw Refusal.conflict("There is no open emergency task.");
            case NOTHING_OWED -> throw Refusal.conflict("Nothing of that kind is owed here.");
            case TASK_OPEN ->
                    throw Refusal.conflict("Record the outcome of the emergency task first.");
            case MESSAGE_UNREAD ->
                    throw Refusal.conflict(
                            "The patient has written again. Read the new message first.");
            case NO_NUMBER ->
                    throw Refusal.conflict("There is no number to call: the patient wrote by app.");
            case NOBODY_TO_OFFER_IT_TO ->
                    throw Refusal.conflict("Nobody else of this program can take it on.");
            case NOBODY_OF_THE_PROGRAM ->
                    throw Refusal.invalid(
                            List.of(new Flaw("decidedBy", "choose somebody of this program")));
            case CLOSED -> throw Refusal.conflict("This case was closed.");
            case NOT_ASKED ->
                    throw Refusal.forbidden(
                            "You were not paged for this case and are not on call for it.");
            case NOT_ALLOWED ->
                    throw Refusal.forbidden(
                            "Only whoever was paged for it, the owner of the case or a supervisor may do this.");
            case NOT_THE_OWNER ->
                    throw Refusal.forbidden("Only the owner of the case may say that.");
            case NOT_ALLOWED_TO_CLOSE ->
                    throw Refusal.forbidden(
                            "After contact the owner or a supervisor closes a case; without contact only a supervisor, as emergency services or no crisis.");
            case NO_CASE -> throw Refusal.notFound();
        }
    }
}
