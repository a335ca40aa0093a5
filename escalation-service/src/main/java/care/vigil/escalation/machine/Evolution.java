package care.vigil.escalation.machine;

import care.vigil.escalation.machine.CaseEvent.Acknowledged;
import care.vigil.escalation.machine.CaseEvent.CarrierTroubled;
import care.vigil.escalation.machine.CaseEvent.CaseClosed;
import care.vigil.escalation.machine.CaseEvent.CaseOpened;
import care.vigil.escalation.machine.CaseEvent.ContactMade;
import care.vigil.escalation.machine.CaseEvent.ContactMissed;
import care.vigil.escalation.machine.CaseEvent.EmergencyPrompted;
import care.vigil.escalation.machine.CaseEvent.EmergencyPrompted.Cause;
import care.vigil.escalation.machine.CaseEvent.NobodyOnCall;
import care.vigil.escalation.machine.CaseEvent.PageDeclined;
import care.vigil.escalation.machine.CaseEvent.PageFailed;
import care.vigil.escalation.machine.CaseEvent.PageHandedOver;
import care.vigil.escalation.machine.CaseEvent.Paged;
import care.vigil.escalation.machine.CaseEvent.PassedOver;
import care.vigil.escalation.machine.CaseEvent.PatientNotTextable;
import care.vigil.escalation.machine.CaseEvent.PatientTold;
import care.vigil.escalation.machine.CaseEvent.RequestJoined;
import care.vigil.escalation.machine.Escalation.Closed;
import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.InContact;
import care.vigil.escalation.machine.Escalation.Looping;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Owned;
import care.vigil.escalation.machine.Escalation.Paging;
import care.vigil.escalation.machine.Escalation.Unowned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Where each event leaves a case. */
final class Evolution {

    /** An open case is looked at no later than this after its last event (promise P2). */
    static final Duration LONGEST_SILENCE = Duration.ofDays(1);

    private Evolution() {}

    static Escalation evolve(Escalation before, CaseEvent event) {
        return switch (event) {
            case CaseOpened opened -> alive(opened(opened), opened.at());
            case CaseEvent later when before instanceof Open open ->
                    alive(next(open, later), later.at());
            case CaseEvent _ -> before;
        };
    }

    private static Escalation next(Open now, CaseEvent event) {
        return switch (event) {
            case CaseOpened _ -> now;
            case RequestJoined(_, var patient, _, _, _) -> joined(now, patient);
            case Paged paged -> paged(now, paged);
            case PassedOver(var at, var seat, var pageId, _, _) -> asked(now, seat, pageId, at);
            case NobodyOnCall(var at, var seat) -> asked(now, seat, null, at);
            case PageHandedOver(_, var id, _, var via) ->
                    changed(now, now.file().changing(id, p -> p.handedOver(via)));
            case PageFailed(_, var id, _) -> answered(now, id, Page.Answer.FAILED);
            case PageDeclined(_, var id, _, _) -> answered(now, id, Page.Answer.DECLINED);
            case CarrierTroubled(_, var id, _) ->
                    changed(now, now.file().changing(id, Page::inTrouble));
            case EmergencyPrompted(_, var cause) ->
                    new Looping(now.file(), afterPrompt(now, cause));
            case Acknowledged(_, var who, _, _, var due) ->
                    new Owned(
                            now.file().ownedBy(who),
                            who,
                            List.of(Timer.of(Timer.Kind.CONTACT, due)));
            case ContactMissed(var at, var who) -> everybodyAtOnce(now, who, at);
            case ContactMade(_, var who, _) -> new InContact(now.file(), who, List.of());
            case PatientTold(var at, var template, _) ->
                    changed(now, now.file().told(template, at));
            case PatientNotTextable _ ->
                    changed(
                            now,
                            now.file()
                                    .with(
                                            now.file().patient().notTextable(),
                                            now.file().requests()));
            case CaseClosed(var at, _, var disposition) ->
                    new Closed(now.file().touched(at), ownerOf(now), at, disposition);
        };
    }

    private static Paging opened(CaseOpened event) {
        var origin = event.origin();
        var timers = new ArrayList<Timer>();
        if (event.firstAsk() != null) {
            timers.add(
                    Timer.askAgain(Seat.ofLastOwner(event.firstAsk()), null, origin.receivedAt()));
        }
        var rungs = origin.ladder().rungs();
        for (int i = 0; i < rungs.size(); i++) {
            var due = origin.receivedAt().plus(rungs.get(i).after());
            timers.add(Timer.rung(Seat.ofRung(i, rungs.get(i).role()), due));
        }
        var file =
                new CaseFile(
                        origin,
                        event.patient(),
                        List.of(),
                        List.of(),
                        1,
                        event.at(),
                        event.firstAsk(),
                        1,
                        event.at());
        timers.add(Timer.of(Timer.Kind.PROMPT, file.promptDue()));
        return new Paging(file, timers);
    }

    /** The last owner and every rung are asked in this very decision. */
    private static Looping everybodyAtOnce(Open now, UUID lastOwner, Instant at) {
        var timers = new ArrayList<Timer>();
        timers.add(Timer.askAgain(Seat.ofLastOwner(lastOwner), null, at));
        var rungs = now.file().origin().ladder().rungs();
        for (int i = 0; i < rungs.size(); i++) {
            timers.add(Timer.askAgain(Seat.ofRung(i, rungs.get(i).role()), null, at));
        }
        return new Looping(now.file().searchingAnew(at), timers);
    }

    private static Open joined(Open now, Patient later) {
        var file = now.file();
        return changed(now, file.with(file.patient().joinedBy(later), file.requests() + 1));
    }

    private static Open paged(Open now, Paged event) {
        var before = now.file().page(event.pageId());
        var inLoop = now instanceof Looping;
        var page =
                before.map(p -> p.again(event.round(), event.at(), inLoop))
                        .orElseGet(() -> first(event));
        var file =
                before.isPresent()
                        ? now.file().changing(page.id(), _ -> page)
                        : now.file().with(page);
        return asked(changed(now, file), event.seat(), event.pageId(), event.at());
    }

    private static Page first(Paged event) {
        return new Page(
                event.pageId(),
                event.clinicianId(),
                event.role(),
                event.reason(),
                event.round(),
                event.at(),
                Page.Answer.NONE,
                List.of(),
                false);
    }

    private static Open answered(Open now, UUID pageId, Page.Answer answer) {
        return changed(now, now.file().changing(pageId, p -> p.answered(answer)));
    }

    /** While nobody has the case, a seat that was asked is asked again after the interval. */
    private static Open asked(Open now, Seat seat, UUID pageId, Instant at) {
        if (now instanceof Held) {
            return now;
        }
        var timers = new ArrayList<>(now.timers());
        timers.removeIf(timer -> seat.equals(timer.seat()));
        timers.add(
                Timer.askAgain(seat, pageId, at.plus(now.file().origin().ladder().repageEvery())));
        return timed(now, timers);
    }

    /** With nobody on call at all, the target still brings the emergency text of its own. */
    private static List<Timer> afterPrompt(Open now, Cause cause) {
        return now.timers().stream()
                .filter(t ->
                        t.kind() == Timer.Kind.ASK_AGAIN
                                || (t.kind() == Timer.Kind.PROMPT && cause == Cause.NOBODY_ON_CALL))
                .toList();
    }

    private static Escalation alive(Escalation after, Instant at) {
        if (!(after instanceof Open open)) {
            return after;
        }
        var timers = new ArrayList<>(open.timers());
        timers.removeIf(timer -> timer.kind() == Timer.Kind.REVIEW);
        timers.add(Timer.of(Timer.Kind.REVIEW, at.plus(LONGEST_SILENCE)));
        return timed(changed(open, open.file().touched(at)), timers);
    }

    private static UUID ownerOf(Open now) {
        return switch (now) {
            case Held held -> held.owner();
            case Unowned unowned -> unowned.file().lastOwner();
        };
    }

    private static Open changed(Open now, CaseFile file) {
        return switch (now) {
            case Paging(_, var timers) -> new Paging(file, timers);
            case Looping(_, var timers) -> new Looping(file, timers);
            case Owned(_, var owner, var timers) -> new Owned(file, owner, timers);
            case InContact(_, var owner, var timers) -> new InContact(file, owner, timers);
        };
    }

    private static Open timed(Open now, List<Timer> timers) {
        return switch (now) {
            case Paging(var file, _) -> new Paging(file, timers);
            case Looping(var file, _) -> new Looping(file, timers);
            case Owned(var file, var owner, _) -> new Owned(file, owner, timers);
            case InContact(var file, var owner, _) -> new InContact(file, owner, timers);
        };
    }
}
