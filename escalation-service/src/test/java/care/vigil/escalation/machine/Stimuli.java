package care.vigil.escalation.machine;

import static care.vigil.escalation.machine.Story.LADDER;
import static care.vigil.escalation.machine.Story.T0;

import care.vigil.escalation.machine.Escalation.Closed;
import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.events.PageFailure;
import care.vigil.events.PatientTextTemplate;
import care.vigil.events.Role;
import care.vigil.events.Via;
import care.vigil.timetable.PublishedShift;
import care.vigil.timetable.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;

/** Whatever may reach a case: deadlines, the carrier, people, the roster; some of it late. */
final class Stimuli {

    private static final UUID OPERATOR = new UUID(0, 8);
    private static final UUID SUPERVISOR = new UUID(0, 3);

    private final SplittableRandom random;
    private final List<Function<Instant, Command>> sent = new ArrayList<>();
    private final List<Function<Instant, Command>> underWay = new ArrayList<>();
    private final OnCall before;
    private final OnCall after;
    private boolean rosterChanged;

    Stimuli(SplittableRandom random) {
        this.random = random;
        before = roster(Set.of());
        after = roster(Set.of(new UUID(0, 1 + random.nextInt(7))));
    }

    /** Empty when what happened is still under way, or was lost. */
    Optional<Function<Instant, Command>> next(Escalation now, Instant at) {
        return switch (now) {
            case Open open -> next(open, at);
            case Closed closed -> Optional.of(afterClose(closed));
            case Escalation.None _ -> Optional.empty();
        };
    }

    private Optional<Function<Instant, Command>> next(Open open, Instant at) {
        if (!open.nextDue().isAfter(at) && random.nextInt(4) > 0) {
            return Optional.of(now -> new Command.TimerDue(now, onCall()));
        }
        if (!underWay.isEmpty() && random.nextInt(4) == 0) {
            return Optional.of(underWay.remove(random.nextInt(underWay.size())));
        }
        if (!sent.isEmpty() && random.nextInt(8) == 0) {
            return Optional.of(sent.get(random.nextInt(sent.size())));
        }
        var stimulus = anything(open);
        sent.add(stimulus);
        if (random.nextInt(8) == 0) {
            if (random.nextInt(4) > 0) {
                underWay.add(stimulus);
            }
            return Optional.empty();
        }
        return Optional.of(stimulus);
    }

    private Function<Instant, Command> anything(Open open) {
        var page = page(open);
        var who = random.nextInt(4) == 0 ? anybody() : page.map(Page::clinicianId).orElse(OPERATOR);
        var id = page.map(Page::id).orElse(new UUID(9, 9));
        var owner = open instanceof Held held && random.nextInt(4) > 0 ? held.owner() : anybody();
        return switch (random.nextInt(28)) {
            case 0, 1 -> at -> new Command.Accept(at, who, id, Via.SMS, onCall());
            case 2 -> at -> new Command.Accept(at, who, null, Via.WEB, onCall());
            case 3, 4 -> at -> new Command.Decline(at, who, id, Via.SMS, onCall());
            case 5 -> at -> new Command.Decline(at, who, null, Via.WEB, onCall());
            case 6, 7 -> at -> new Command.NoteFailed(at, id, PageFailure.UNANSWERED, onCall());
            case 8, 9 -> {
                var round = 1 + random.nextInt(4);
                yield at -> new Command.NoteHandedOver(at, id, round, Via.CALL);
            }
            case 10 -> at -> new Command.NoteCarrierTrouble(at, id, 500);
            case 11 -> at -> new Command.NoteNotTextable(at, 21610);
            case 12, 13 -> request();
            case 14, 15 -> at -> new Command.ReportContact(at, owner, Via.SMS);
            case 16 -> at -> new Command.ReportNotReached(at, owner, Via.SMS, onCall());
            case 17 -> at -> new Command.Pass(at, owner, Via.SMS, onCall());
            case 18 -> {
                var to = random.nextBoolean() ? anybody() : null;
                yield at -> new Command.HandOver(at, owner, to, onCall());
            }
            case 19 -> {
                var seen = open.file().requests() - random.nextInt(2);
                yield at -> new Command.MarkRead(at, owner, seen);
            }
            case 20 -> at -> new Command.RecordAcceptedByPhone(at, OPERATOR, who, onCall());
            case 21 -> at -> new Command.RequestEmergency(at, who, Via.SMS, onCall());
            case 22 -> at -> new Command.ClaimTask(at, who, Via.WEB, onCall());
            case 23 -> {
                var results = EmergencyTask.Result.values();
                var how = results[random.nextInt(results.length)];
                yield at -> new Command.RecordOutcome(at, SUPERVISOR, outcome(at, how), onCall());
            }
            case 24 -> rare(owner);
            case 25 -> {
                var by = random.nextBoolean() ? Answered.PATIENT : Answered.MACHINE;
                yield at -> new Command.RecordAnswered(at, owner, by, Via.CALL);
            }
            case 26 -> {
                var told = open.file().told();
                var template =
                        told.isEmpty()
                                ? PatientTextTemplate.CLOSED
                                : told.get(random.nextInt(told.size())).template();
                yield at -> new Command.NoteTextDropped(at, template);
            }
            default -> at -> new Command.RequestCall(at, owner);
        };
    }

    private Function<Instant, Command> rare(UUID owner) {
        return switch (random.nextInt(4)) {
            case 0 -> at -> new Command.NoteClinicianLost(at, owner, onCall());
            case 1 -> {
                rosterChanged = true;
                yield at -> new Command.NoteRoster(at, onCall());
            }
            case 2 -> at -> new Command.Close(at, owner, Disposition.SAFE_WITH_PLAN, onCall());
            default -> at -> new Command.Close(at, SUPERVISOR, Disposition.NO_CRISIS, onCall());
        };
    }

    /** The patient writes again; what is owed is done; what was under way comes too late. */
    private Function<Instant, Command> afterClose(Closed closed) {
        if (!underWay.isEmpty() && random.nextInt(4) == 0) {
            return underWay.remove(random.nextInt(underWay.size()));
        }
        var who = random.nextBoolean() ? closed.followUp() : anybody();
        return switch (random.nextInt(8)) {
            case 0 -> sent.isEmpty() ? again() : sent.get(random.nextInt(sent.size()));
            case 1 -> {
                var kinds = AfterCare.Kind.values();
                var kind = kinds[random.nextInt(kinds.length)];
                yield at -> new Command.RecordCare(at, who, kind, onCall());
            }
            case 2 -> at -> new Command.OpenWords(at, who, new UUID(3, 3));
            case 3 -> at -> new Command.TimerDue(at, onCall());
            default -> again();
        };
    }

    private static EmergencyTask.Outcome outcome(Instant at, EmergencyTask.Result how) {
        return new EmergencyTask.Outcome(
                SUPERVISOR,
                at,
                EmergencyTask.Called.NOBODY,
                null,
                how,
                new UUID(3, 3),
                Circumstances.UNSAID);
    }

    Function<Instant, Command> request() {
        var request = text();
        return at -> arrived(at, request);
    }

    /** A text of now, or one that was on its way for some minutes. */
    private Function<Instant, Command> again() {
        var text = text();
        var late = random.nextInt(4) == 0 ? random.nextInt(1_200_000) : 0;
        return at -> arrived(at, received(text, at.minusMillis(late), null));
    }

    private Command arrived(Instant at, Request request) {
        return new Command.RequestArrived(at, Story.CASE, request, LADDER, onCall());
    }

    private Request text() {
        var patient =
                new Patient(
                        List.of("en"),
                        random.nextInt(5) == 0 ? null : "sealed",
                        random.nextInt(5) > 0,
                        random.nextInt(5) == 0);
        var previous =
                random.nextInt(3) == 0
                        ? new Request.Previous(
                                new UUID(0, 99), clinician(), T0.minusSeconds(random.nextInt(9000)))
                        : null;
        return new Request(
                new UUID(1, random.nextLong()),
                "harbor",
                new UUID(0, 50),
                new UUID(2, random.nextLong()),
                Via.SMS,
                T0,
                patient,
                random.nextInt(4) == 0,
                random.nextInt(4) == 0,
                previous);
    }

    /** The same text, of a contact whose last case is closed. */
    static Request after(Closed closed, Request text) {
        var last = closed.file().origin().id();
        var previous = new Request.Previous(last, closed.owner(), closed.at());
        return received(text, text.receivedAt(), previous);
    }

    private static Request received(Request text, Instant at, Request.Previous previous) {
        return new Request(
                text.eventId(),
                text.program(),
                text.contactId(),
                text.messageId(),
                text.via(),
                at,
                text.patient(),
                text.danger(),
                text.echo(),
                previous);
    }

    private UUID clinician() {
        return new UUID(0, 1 + random.nextInt(7));
    }

    private UUID anybody() {
        return new UUID(0, 1 + random.nextInt(8));
    }

    /** A page, more often a new one; sometimes none that there is. */
    private Optional<Page> page(Open open) {
        var pages = open.file().pages();
        if (pages.isEmpty() || random.nextInt(10) == 0) {
            return Optional.empty();
        }
        var newest = pages.size() - 1 - random.nextInt(Math.min(3, pages.size()));
        return Optional.of(
                pages.get(random.nextInt(3) == 0 ? random.nextInt(pages.size()) : newest));
    }

    private OnCall onCall() {
        return rosterChanged ? after : before;
    }

    /** Shifts of minutes or hours, with gaps, and people who hold more than one role. */
    private OnCall roster(Set<UUID> gone) {
        var shifts = new ArrayList<PublishedShift>();
        for (var role : Role.values()) {
            var from = T0.minusSeconds(600);
            while (from.isBefore(T0.plus(Duration.ofHours(30)))) {
                var to =
                        from.plusSeconds(
                                120L + random.nextInt(random.nextInt(4) == 0 ? 900 : 90_000));
                if (random.nextInt(5) > 0) {
                    var who =
                            role == Role.OPERATIONS ? OPERATOR : new UUID(0, 1 + random.nextInt(7));
                    shifts.add(new PublishedShift(new UUID(7, shifts.size()), role, who, from, to));
                }
                from = to;
            }
        }
        Map<UUID, List<Role>> people = new HashMap<>();
        for (int n = 1; n <= 7; n++) {
            people.put(new UUID(0, n), List.of(Role.PRIMARY, Role.BACKUP));
        }
        people.put(SUPERVISOR, List.of(Role.SUPERVISOR));
        people.put(OPERATOR, List.of(Role.OPERATIONS));
        people.keySet().removeAll(gone);
        return new OnCall(
                new Timetable(shifts),
                people,
                random.nextInt(6) == 0 ? Set.of(clinician()) : Set.of());
    }
}
