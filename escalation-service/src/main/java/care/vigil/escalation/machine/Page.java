package care.vigil.escalation.machine;

import care.vigil.events.EventIds;
import care.vigil.events.PageReason;
import care.vigil.events.Role;
import care.vigil.events.Via;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One person asked about one case, with one code. Asking again raises the round.
 *
 * @param handedOver the ways in which the carrier has taken it; says nothing about who saw it
 * @param troubled the carrier had trouble of its own since the page was last handed over
 * @param everTaken the carrier has taken it in this round or in one before
 */
public record Page(
        UUID id,
        UUID clinicianId,
        Role role,
        PageReason reason,
        int round,
        Instant pagedAt,
        Answer answer,
        List<Via> handedOver,
        boolean troubled,
        boolean everTaken) {

    /** What came of asking. */
    public enum Answer {
        NONE,
        DECLINED,
        FAILED,
        /** Said yes to something that does not end the asking. */
        NOTED
    }

    static UUID id(UUID escalationId, int search, UUID person, boolean asOperations) {
        return EventIds.of("page", escalationId, search, person, asOperations);
    }

    static UUID id(UUID escalationId, PageReason reason, int occasion, UUID person) {
        return EventIds.of("page", escalationId, reason, occasion, person);
    }

    /** The event id of the request for one round; the receipt of that request names it. */
    public static UUID requestId(UUID pageId, int round) {
        return EventIds.of("page-requested", pageId, round);
    }

    /** Whether saying yes makes the clinician the owner; a page to operations never does. */
    public boolean makesOwner() {
        return reason.makesOwner();
    }

    /** Whether it is about the emergency task rather than about who has the patient. */
    boolean isOfTask() {
        return reason == PageReason.EMERGENCY_TASK;
    }

    /** Whether it asks operations to find somebody. */
    boolean isOfOperations() {
        return reason == PageReason.NOBODY_ON_CALL || reason == PageReason.PAGES_FAILED;
    }

    boolean cannotAnswer() {
        return answer == Answer.DECLINED || answer == Answer.FAILED;
    }

    /**
     * Whether the carrier has ever taken it: that somebody is being contacted is true from then.
     */
    boolean wasTaken() {
        return everTaken || !handedOver.isEmpty();
    }

    Page again(int newRound, Instant at, boolean inLoop) {
        var kept = inLoop ? Answer.NONE : answer;
        return new Page(
                id, clinicianId, role, reason, newRound, at, kept, List.of(), false, wasTaken());
    }

    Page answered(Answer now) {
        return with(now, handedOver, troubled);
    }

    Page handedOver(Via via) {
        var ways = new ArrayList<>(handedOver);
        if (!ways.contains(via)) {
            ways.add(via);
        }
        return with(answer, ways, false);
    }

    Page inTrouble() {
        return with(answer, handedOver, true);
    }

    private Page with(Answer said, List<Via> ways, boolean trouble) {
        return new Page(
                id, clinicianId, role, reason, round, pagedAt, said, ways, trouble, everTaken);
    }
}
