package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Command.RequestArrived;
import care.vigil.escalation.machine.Command.TimerDue;
import care.vigil.escalation.machine.Escalation.Paging;
import care.vigil.escalation.machine.OwnerEvent.ContactMissed;
import care.vigil.escalation.machine.OwnerEvent.OwnerLost;
import care.vigil.escalation.machine.RequestEvent.CaseOpened;
import care.vigil.escalation.machine.RequestEvent.RequestJoined;
import care.vigil.escalation.machine.SearchEvent.EmergencyPrompted;
import care.vigil.escalation.machine.SearchEvent.NobodyOnCall;
import care.vigil.escalation.machine.SearchEvent.PageDeclined;
import care.vigil.escalation.machine.SearchEvent.PageFailed;
import care.vigil.escalation.machine.SearchEvent.Paged;
import care.vigil.escalation.machine.SearchEvent.PassedOver;
import care.vigil.events.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Judges promise P3 by the ladder and by what was heard, and never by the timers of the machine: no
 * rung is late, and none is early unless whoever was asked before it cannot answer.
 */
final class RungsInTime {

    /** Who was asked for a seat last; no page where nobody was there to ask. */
    private record Last(UUID page, UUID clinician) {}

    private static final Last NOBODY = new Last(null, null);

    private final Map<Seat, Last> asked = new HashMap<>();
    private final Set<UUID> failed = new HashSet<>();
    private CaseFile.Origin origin;

    /** A rung that follows an owner who was lost comes at once; so do all after the last one. */
    private int broughtByLoss = -1;

    void judge(Command command, List<CaseEvent> events, Escalation after) {
        var danger = events.stream().anyMatch(RungsInTime::speaksOfDanger);
        for (var event : events) {
            judge(event, danger, busy(command));
        }
        if (after instanceof Paging && (command instanceof TimerDue || danger || opened(events))) {
            noneIsLate(command.at());
        }
    }

    private void judge(CaseEvent event, boolean danger, Set<UUID> busy) {
        switch (event) {
            case CaseOpened opened -> origin = opened.origin();
            case PageFailed(_, var page, _) -> failed.add(page);
            case PageDeclined(_, var page, _, _) -> failed.add(page);
            case OwnerLost lost -> searchAnew(lost.nextRung() < 0 ? rungs() : lost.nextRung());
            case ContactMissed _ -> searchAnew(rungs());
            case EmergencyPrompted(var at, _) ->
                    check(
                            !at.isBefore(target()) || nobodyIsLeft(),
                            "P3: prompted early, and somebody was left to ask");
            case Paged it when it.seat().isSearch() ->
                    turn(it.seat(), new Last(it.pageId(), it.clinicianId()), it.at(), danger, busy);
            case PassedOver(var at, var seat, var page, var who, _) when seat.isSearch() ->
                    turn(seat, new Last(page, who), at, danger, busy);
            case NobodyOnCall(var at, var seat) when seat.isSearch() ->
                    turn(seat, NOBODY, at, danger, busy);
            case CaseEvent _ -> {}
        }
    }

    private void searchAnew(int nextRung) {
        asked.clear();
        broughtByLoss = nextRung;
        for (int rung = 0; rung < nextRung && rung < rungs(); rung++) {
            asked.put(seat(rung), NOBODY);
        }
    }

    private void turn(Seat seat, Last last, Instant at, boolean danger, Set<UUID> busy) {
        if (seat.isOperations()) {
            return;
        }
        // Nothing is before T0, whatever the clock says: whoever is due then is asked with the
        // opening.
        var first = seat.isRung() && due(seat.rung()).equals(origin.receivedAt());
        if (seat.isRung() && !first && !asked.containsKey(seat) && at.isBefore(due(seat.rung()))) {
            check(
                    seat.rung() == broughtByLoss
                            || (danger && isBroughtByDanger(seat))
                            || leavesItToTheNext(asked.get(seat(seat.rung() - 1)), busy),
                    "P3: a rung is earlier than its time, and the page before it has not failed");
        }
        asked.put(seat, last);
    }

    private void noneIsLate(Instant at) {
        for (int rung = 0; rung < rungs(); rung++) {
            check(
                    at.isBefore(due(rung)) || asked.containsKey(seat(rung)),
                    "P3: a rung is later than its time after T0");
        }
    }

    private boolean nobodyIsLeft() {
        return asked.keySet().stream().filter(Seat::isRung).count() == rungs()
                && asked.values().stream().allMatch(this::cannotAnswer);
    }

    private boolean isBroughtByDanger(Seat seat) {
        var rungs = origin.ladder().rungs();
        return rungs.stream().anyMatch(rung -> rung.role() == Role.BACKUP)
                ? seat.role() == Role.BACKUP
                : seat.rung() == 1;
    }

    private boolean leavesItToTheNext(Last before, Set<UUID> busy) {
        return before != null && (cannotAnswer(before) || busy.contains(before.clinician()));
    }

    private boolean cannotAnswer(Last last) {
        return last.page() == null || failed.contains(last.page());
    }

    private int rungs() {
        return origin.ladder().rungs().size();
    }

    private Seat seat(int rung) {
        return rung < 0 ? null : Seat.ofRung(rung, origin.ladder().rungs().get(rung).role());
    }

    private Instant due(int rung) {
        return origin.receivedAt().plus(origin.ladder().rungs().get(rung).after());
    }

    private Instant target() {
        return origin.receivedAt().plus(origin.ladder().responseTimeTarget());
    }

    private static boolean speaksOfDanger(CaseEvent event) {
        return (event instanceof CaseOpened opened && opened.danger())
                || (event instanceof RequestJoined joined && joined.danger());
    }

    private static boolean opened(List<CaseEvent> events) {
        return events.stream().anyMatch(CaseOpened.class::isInstance);
    }

    private static Set<UUID> busy(Command command) {
        return switch (command) {
            case RequestArrived it -> it.onCall().busy();
            case TimerDue it -> it.onCall().busy();
            case Command.Decline it -> it.onCall().busy();
            case Command.NoteFailed it -> it.onCall().busy();
            case Command.NoteClinicianLost it -> it.onCall().busy();
            case Command.NoteRoster it -> it.onCall().busy();
            case Command _ -> Set.of();
        };
    }

    private static void check(boolean kept, String promise) {
        if (!kept) {
            throw new AssertionError(promise);
        }
    }
}
