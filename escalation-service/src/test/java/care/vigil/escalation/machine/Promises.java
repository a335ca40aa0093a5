package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Command.Accept;
import care.vigil.escalation.machine.Command.TimerDue;
import care.vigil.escalation.machine.Decision.Happens;
import care.vigil.escalation.machine.Escalation.Closed;
import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.Looping;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Owned;
import care.vigil.escalation.machine.Escalation.Paging;
import care.vigil.escalation.machine.Escalation.Unowned;
import care.vigil.escalation.machine.MessageEvent.PatientTold;
import care.vigil.escalation.machine.OwnerEvent.Acknowledged;
import care.vigil.escalation.machine.OwnerEvent.ContactMissed;
import care.vigil.escalation.machine.SearchEvent.EmergencyPrompted;
import care.vigil.escalation.machine.SearchEvent.NobodyOnCall;
import care.vigil.escalation.machine.SearchEvent.PageDeclined;
import care.vigil.escalation.machine.SearchEvent.PageFailed;
import care.vigil.escalation.machine.SearchEvent.Paged;
import care.vigil.escalation.machine.SearchEvent.PassedOver;
import care.vigil.events.PageReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Judges each step of a history by the promises P2 to P7. */
final class Promises {

    /** Whether the patient was prompted, or an owner missed, since somebody last had the case. */
    private boolean prompted;

    /** Every text that the patient was sent. */
    private final List<PatientTold> told = new ArrayList<>();

    /** Whether the last of them must not leave any more. */
    private boolean takenBack;

    private final RungsInTime rungs = new RungsInTime();

    void judge(Escalation before, Command command, Decision decision, Escalation after) {
        var events = decision instanceof Happens(var happened) ? happened : List.<CaseEvent>of();
        neverSilent(before, after, events);
        timersMoveOn(before, command, decision, after);
        theTargetIsABudget(command, events, after);
        rungs.judge(command, events, after);
        onlyAPersonAcknowledges(before, command, events);
        nobodyIsAskedTwiceInOneDecision(events);
        ownedCasesPageNobodyButByTheirOwnClock(before, events, after);
        aMissedContactReopens(before, command, events, after);
        nothingIsToldToWhoMustNotBeTexted(before, after, events);
        answersToAMachineEnd(command, events);
        whoDeclinedIsLeftInPeace(before, events, after);
        whatCanStillLeaveIsTrue(before, events, after);
        LaterPromises.judge(before, command, events, after);
        AfterTheClose.judge(before, command, events, after);
    }

    private static void neverSilent(Escalation before, Escalation after, List<CaseEvent> events) {
        if (after instanceof Open open) {
            check(!open.timers().isEmpty(), "P2: an open case has no deadline");
            var limit = open.file().lastEventAt().plus(Duration.ofHours(24));
            check(!open.nextDue().isAfter(limit), "P2: the deadline is more than a day away");
        }
        if (after instanceof Unowned unowned) {
            check(
                    unowned.timers().stream().anyMatch(t -> t.kind() == Timer.Kind.ASK_AGAIN),
                    "P2: nobody is being asked");
        }
        check(
                !(after instanceof Closed)
                        || before instanceof Closed
                        || events.stream().anyMatch(RequestEvent.CaseClosed.class::isInstance),
                "P2: closed by nobody");
    }

    private static void timersMoveOn(
            Escalation before, Command command, Decision decision, Escalation after) {
        if (command instanceof TimerDue due
                && before instanceof Open was
                && !was.nextDue().isAfter(due.at())) {
            check(decision instanceof Happens, "P2: a due case does nothing");
            check(
                    !(after instanceof Open open) || open.nextDue().isAfter(due.at()),
                    "P2: a case stays due after it acted");
        }
    }

    private void theTargetIsABudget(Command command, List<CaseEvent> events, Escalation after) {
        for (var event : events) {
            prompted =
                    !(event instanceof Acknowledged)
                            && (prompted
                                    || event instanceof EmergencyPrompted
                                    || event instanceof ContactMissed);
            check(
                    !(event instanceof EmergencyPrompted || event instanceof ContactMissed)
                            || (after instanceof Open open && open.file().hasOpenTask()),
                    "P2: nobody has the case, and no emergency task is open");
        }
        if (after instanceof Paging paging && command instanceof TimerDue due) {
            check(
                    due.at().isBefore(paging.file().promptDue()),
                    "P3: still on the ladder after the target");
            var reached =
                    paging.timers().stream()
                            .filter(t -> t.kind() == Timer.Kind.RUNG)
                            .noneMatch(t -> t.isDue(due.at()));
            check(reached, "P3: a rung is later than its time");
        }
        check(!(after instanceof Looping) || prompted, "P3: in the loop without a prompt");
    }

    private static void onlyAPersonAcknowledges(
            Escalation before, Command command, List<CaseEvent> events) {
        for (var event : events) {
            if (event instanceof Acknowledged(_, var who, _, _, _)) {
                check(
                        !(before instanceof Held held) || wasOffered(held, who),
                        "P4: taken from an owner who offered it to nobody");
                check(
                        command instanceof Accept accept && accept.clinicianId().equals(who),
                        "P4: acknowledged by nobody");
                check(!who.equals(new UUID(0, 8)), "P4: operations own a case");
            }
        }
    }

    private static boolean wasOffered(Held held, UUID who) {
        return held.file().pages().stream()
                .anyMatch(page -> page.clinicianId().equals(who) && Taking.stands(held, page));
    }

    private static void nobodyIsAskedTwiceInOneDecision(List<CaseEvent> events) {
        Set<UUID> asked = new HashSet<>();
        for (var event : events) {
            check(
                    !(event instanceof Paged paged) || asked.add(paged.pageId()),
                    "P12: a missed round was made up");
        }
    }

    private static void ownedCasesPageNobodyButByTheirOwnClock(
            Escalation before, List<CaseEvent> events, Escalation after) {
        if (before instanceof Held held && after instanceof Held) {
            check(
                    events.stream()
                            .filter(Paged.class::isInstance)
                            .map(Paged.class::cast)
                            .filter(p -> p.reason() == PageReason.CRISIS)
                            .allMatch(p -> p.clinicianId().equals(held.owner())),
                    "P5: paged although somebody has it");
        }
    }

    private static void aMissedContactReopens(
            Escalation before, Command command, List<CaseEvent> events, Escalation after) {
        var due =
                before instanceof Owned owned
                        && owned.timers().stream()
                                .anyMatch(t ->
                                        t.kind() == Timer.Kind.CONTACT && t.isDue(command.at()));
        if (due && command instanceof TimerDue) {
            check(after instanceof Looping, "P6: a missed contact left the case owned");
            var owner = ((Owned) before).owner();
            check(
                    events.stream()
                            .anyMatch(e -> e instanceof Paged p && p.clinicianId().equals(owner)),
                    "P6: the last owner was not asked");
            var others = events.stream().filter(Promises::isATurn).count();
            check(others >= 4, "P6: not everybody was asked at once");
        }
    }

    private static boolean isATurn(CaseEvent event) {
        return switch (event) {
            case Paged page -> page.reason() == PageReason.CRISIS;
            case NobodyOnCall _, PassedOver _ -> true;
            case CaseEvent _ -> false;
        };
    }

    private static void nothingIsToldToWhoMustNotBeTexted(
            Escalation before, Escalation after, List<CaseEvent> events) {
        var file =
                after instanceof Open open
                        ? open.file()
                        : before instanceof Open open ? open.file() : null;
        if (file != null && !file.patient().canBeTexted()) {
            check(
                    events.stream().noneMatch(PatientTold.class::isInstance),
                    "P7: told somebody who must not be texted");
        }
    }

    /** Not quite as long as the rules say, because the clock may step back a little. */
    private void answersToAMachineEnd(Command command, List<CaseEvent> events) {
        for (var event : events) {
            if (event instanceof PatientTold text) {
                if (text.answer() && command instanceof Command.RequestArrived it) {
                    var silence =
                            it.request().echo() ? Duration.ofMinutes(10) : Duration.ofMinutes(2);
                    var since = text.at().minus(silence).plusSeconds(3);
                    check(
                            told.stream().noneMatch(t -> t.at().isAfter(since)),
                            "P7: a machine that answers each text is answered for ever");
                }
                told.add(text);
            }
        }
    }

    /**
     * Only the last text of all can still be on its way: older ones give way to it. It is true, or
     * was taken back when it ceased to be.
     */
    private void whatCanStillLeaveIsTrue(
            Escalation before, List<CaseEvent> events, Escalation after) {
        var said = events.stream().anyMatch(PatientTold.class::isInstance);
        if (said) {
            takenBack = false;
        } else if (Truth.takesBack(before, after)) {
            takenBack = true;
        }
        check(
                told.isEmpty() || takenBack || Truth.holds(told.getLast().template(), after),
                "P7: the patient is told what is not true any more");
    }

    private static void whoDeclinedIsLeftInPeace(
            Escalation before, List<CaseEvent> events, Escalation after) {
        if (before instanceof Paging paging && after instanceof Paging) {
            for (var event : events) {
                if (event instanceof Paged paged && paged.reason() != PageReason.EMERGENCY_TASK) {
                    var declined =
                            paging.file()
                                    .page(paged.pageId())
                                    .filter(p -> p.answer() == Page.Answer.DECLINED)
                                    .isPresent();
                    check(!declined, "a clinician who declined is asked again before the loop");
                }
            }
        }
        var failures =
                events.stream()
                        .filter(e -> e instanceof PageFailed || e instanceof PageDeclined)
                        .count();
        check(
                !(before instanceof Looping)
                        || failures == 0
                        || events.stream()
                                .noneMatch(e ->
                                        e instanceof Paged p && p.reason() == PageReason.CRISIS),
                "a failure in the loop shortened the interval");
    }

    private static void check(boolean kept, String promise) {
        if (!kept) {
            throw new AssertionError(promise);
        }
    }
}
