package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Command.Accept;
import care.vigil.escalation.machine.Command.ClaimTask;
import care.vigil.escalation.machine.Command.RequestArrived;
import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.Looping;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Owned;
import care.vigil.escalation.machine.Escalation.Paging;
import care.vigil.escalation.machine.Escalation.Unowned;
import care.vigil.escalation.machine.MessageEvent.MessageRead;
import care.vigil.escalation.machine.MessageEvent.MessageTakenUp;
import care.vigil.escalation.machine.OwnerEvent.Acknowledged;
import care.vigil.escalation.machine.OwnerEvent.ContactMade;
import care.vigil.escalation.machine.OwnerEvent.ContactMissed;
import care.vigil.escalation.machine.OwnerEvent.OwnerLost;
import care.vigil.escalation.machine.OwnerEvent.PatientNotReached;
import care.vigil.escalation.machine.SearchEvent.Paged;
import care.vigil.escalation.machine.TaskEvent.TaskClaimed;
import care.vigil.escalation.machine.TaskEvent.TaskOpened;
import care.vigil.escalation.machine.TaskEvent.TaskSettled;
import care.vigil.events.PageReason;
import care.vigil.events.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Judges what comes after an acknowledgement, and beside it: contact, hand-over, task, danger. */
final class LaterPromises {

    private LaterPromises() {}

    static void judge(
            Escalation before, Command command, List<CaseEvent> events, Escalation after) {
        if (after instanceof Open open) {
            whatIsWantedIsAskedFor(open);
            anOwnerWhoReachedNobodyHasAClock(open);
        }
        if (before instanceof Open was && after instanceof Open is) {
            ownersChangeByTheirOwnRules(was, events, is);
            noStatementMovesTheContactTarget(was, events, is);
            aTaskEndsByItsOutcomeAlone(was, events, is);
            nobodyIsAskedWithinTheInterval(was, events, is);
            nothingLowersUrgency(was, command, is);
            anEndedShiftIsHandedOver(command, events, is);
        }
        wordsComeFromWhoSaidThem(before, command, events);
        aMissedContactOpensTheTask(events, after);
    }

    private static void whatIsWantedIsAskedFor(Open open) {
        var file = open.file();
        check(
                file.transfer() == null || has(open, t -> t.isFor(PageReason.HAND_OVER)),
                "P2: a hand-over that nobody is asked for");
        check(
                file.unread() == null
                        || has(
                                open,
                                t ->
                                        t.kind() == Timer.Kind.UNREAD
                                                || t.isFor(PageReason.UNREAD_MESSAGE)),
                "P6: an unread message without a deadline");
        if (file.hasOpenTask()) {
            check(
                    file.task().isUnclaimed()
                            ? has(open, t -> t.isFor(PageReason.EMERGENCY_TASK))
                            : has(open, t -> t.kind() == Timer.Kind.TASK_CHECK_BACK),
                    "P2: an emergency task that nobody is asked about");
        } else {
            check(!has(open, Timer::isOfTask), "asked about a task that is over");
        }
        check(
                open instanceof Held || (file.transfer() == null && file.unread() == null),
                "an unowned case waits for its owner");
    }

    private static void anOwnerWhoReachedNobodyHasAClock(Open open) {
        check(
                !(open instanceof Owned) || contactDue(open) != null,
                "P6: owned, not reached, and no contact target");
    }

    private static void ownersChangeByTheirOwnRules(Open was, List<CaseEvent> events, Open is) {
        if (was instanceof Held held) {
            var moved = !(is instanceof Held now) || !now.owner().equals(held.owner());
            check(
                    !moved
                            || happened(events, Acknowledged.class)
                            || happened(events, ContactMissed.class)
                            || happened(events, OwnerLost.class),
                    "P4: the owner changed without a word");
        }
        check(
                !(was instanceof Unowned)
                        || is instanceof Unowned
                        || happened(events, Acknowledged.class),
                "P4: owned without an acknowledgement");
    }

    /**
     * Whom the roster asked, and who is on call no more, has others asked from the first moment.
     */
    private static void anEndedShiftIsHandedOver(Command command, List<CaseEvent> events, Open is) {
        if (command instanceof Accept it
                && is instanceof Held held
                && happened(events, Acknowledged.class)) {
            var page = is.file().page(p -> p.id().equals(it.pageId()));
            check(
                    page.filter(p -> p.reason() == PageReason.CRISIS).isEmpty()
                            || it.onCall().shiftEnd(held.owner(), it.at()).isPresent()
                            || (is.file().transfer() != null
                                    && has(is, t -> t.isFor(PageReason.HAND_OVER))),
                    "P6: an owner off shift, and nobody is asked to take over");
        }
    }

    private static void noStatementMovesTheContactTarget(
            Open was, List<CaseEvent> events, Open is) {
        for (var event : events) {
            check(
                    !(event instanceof PatientNotReached tried)
                            || tried.contactDue().equals(contactDue(is)),
                    "P6: contact is owed by another time than was said");
        }
        if (was instanceof Owned
                && is instanceof Owned
                && was.file().holding() == is.file().holding()) {
            check(contactDue(was).equals(contactDue(is)), "P6: the contact target moved");
        }
    }

    private static void aTaskEndsByItsOutcomeAlone(Open was, List<CaseEvent> events, Open is) {
        check(
                !was.file().hasOpenTask()
                        || is.file().hasOpenTask()
                        || happened(events, TaskSettled.class),
                "an emergency task ended without an outcome");
        check(
                !was.file().hasOpenTask() || !happened(events, TaskOpened.class),
                "two emergency tasks at once");
        check(
                !happened(events, TaskSettled.class) || goesOnAsItDid(was, is),
                "an outcome stopped the paging of the case");
    }

    private static boolean goesOnAsItDid(Open was, Open is) {
        return was.getClass() == is.getClass()
                && was.timers().stream()
                        .filter(t -> !t.isOfTask() && t.kind() != Timer.Kind.REVIEW)
                        .allMatch(is.timers()::contains);
    }

    /** Words of danger make the interval a minute, and no message makes it less. */
    private static void nobodyIsAskedWithinTheInterval(Open was, List<CaseEvent> events, Open is) {
        var ladder = was.file().origin().ladder();
        var interval = is.file().danger() ? Duration.ofMinutes(1) : ladder.repageEvery();
        for (var event : events) {
            if (event instanceof Paged paged) {
                was.file()
                        .page(paged.pageId())
                        .ifPresent(page ->
                                check(
                                        !page.pagedAt().plus(interval).isAfter(paged.at())
                                                && paged.round() == page.round() + 1,
                                        "P12: asked again within the interval"));
            }
        }
    }

    private static void nothingLowersUrgency(Open was, Command command, Open is) {
        check(!was.file().danger() || is.file().danger(), "danger was taken back");
        if (command instanceof RequestArrived it) {
            check(!it.request().danger() || is.file().danger(), "danger was not noted");
            check(
                    was.timers().stream()
                            .filter(t -> !t.isDue(it.at()) && t.kind() != Timer.Kind.REVIEW)
                            .filter(t -> !it.request().danger() || !mayComeEarly(t))
                            .allMatch(is.timers()::contains),
                    "a message postponed a deadline");
            check(
                    !it.request().danger()
                            || !(is instanceof Paging)
                            || !has(
                                    is,
                                    t ->
                                            t.kind() == Timer.Kind.RUNG
                                                    && t.isSearch()
                                                    && t.seat().role() == Role.BACKUP),
                    "danger did not bring in the backup");
            check(
                    !it.request().danger()
                            || !(was instanceof Looping)
                            || pagesOf(is, Role.PRIMARY, Role.BACKUP)
                                    .noneMatch(p -> p.pagedAt().plusSeconds(60).isBefore(it.at())),
                    "danger waited for the next round of the loop");
        }
    }

    /** The pages of the seats that the search asks, as they were asked last. */
    private static Stream<Page> pagesOf(Open open, Role... roles) {
        return open.timers().stream()
                .filter(t -> t.isSearch() && List.of(roles).contains(t.seat().role()))
                .filter(t -> t.pageId() != null)
                .map(t -> open.file().page(t.pageId()).orElseThrow());
    }

    /** What words of danger may bring forward, or make needless. */
    private static boolean mayComeEarly(Timer timer) {
        return timer.kind() == Timer.Kind.RUNG
                || timer.kind() == Timer.Kind.ASK_AGAIN
                || timer.kind() == Timer.Kind.UNREAD
                || timer.kind() == Timer.Kind.PROMPT
                || (timer.seat() != null && timer.seat().isOperations());
    }

    private static void wordsComeFromWhoSaidThem(
            Escalation before, Command command, List<CaseEvent> events) {
        for (var event : events) {
            switch (event) {
                case TaskClaimed(_, var who, _) ->
                        check(
                                (command instanceof Accept a && a.clinicianId().equals(who))
                                        || (command instanceof ClaimTask c
                                                && c.clinicianId().equals(who)),
                                "P4: a task claimed by nobody");
                case ContactMade(_, var who, _) ->
                        check(
                                before instanceof Held h && h.owner().equals(who),
                                "P6: reached by another");
                case MessageTakenUp(_, var who, _, _) -> {
                    check(
                            command instanceof Accept a && a.clinicianId().equals(who),
                            "P4: a message taken up by nobody");
                    check(
                            before instanceof Open o && !o.file().unread().takenUp(),
                            "P6: time for an unread message was earned twice");
                }
                case MessageRead(_, var who, _) ->
                        check(
                                before instanceof Held h && h.owner().equals(who),
                                "P6: read by another");
                case CaseEvent _ -> {}
            }
        }
    }

    private static void aMissedContactOpensTheTask(List<CaseEvent> events, Escalation after) {
        check(
                !happened(events, ContactMissed.class)
                        || (after instanceof Open open && open.file().hasOpenTask()),
                "P6: contact missed and no emergency task");
    }

    private static Instant contactDue(Open open) {
        return Clocks.when(open, Timer.Kind.CONTACT);
    }

    private static boolean has(Open open, Predicate<Timer> wanted) {
        return open.timers().stream().anyMatch(wanted);
    }

    private static boolean happened(List<CaseEvent> events, Class<? extends CaseEvent> type) {
        return events.stream().anyMatch(type::isInstance);
    }

    private static void check(boolean kept, String promise) {
        if (!kept) {
            throw new AssertionError(promise);
        }
    }
}
