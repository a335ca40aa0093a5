package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Decision.Happens;
import care.vigil.escalation.machine.Decision.Refused;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.MessageEvent.PatientTold;
import care.vigil.escalation.machine.SearchEvent.EmergencyPrompted;
import care.vigil.escalation.machine.SearchEvent.Paged;
import care.vigil.events.OwnerNews;
import care.vigil.events.PageFailure;
import care.vigil.events.PageReason;
import care.vigil.events.PatientTextTemplate;
import care.vigil.events.Role;
import care.vigil.events.Via;
import care.vigil.program.Rung;
import care.vigil.timetable.PublishedShift;
import care.vigil.timetable.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** One case told step by step, with time in the hands of the teller. T0 is {@link #T0}. */
final class Story {

    static final Instant T0 = Instant.parse("2026-03-01T03:12:00Z");
    static final UUID CASE = new UUID(0, 100);
    static final UUID ANA = new UUID(0, 1);
    static final UUID BO = new UUID(0, 2);
    static final UUID SU = new UUID(0, 3);
    static final UUID OPS = new UUID(0, 4);
    static final UUID EVE = new UUID(0, 5);

    /** As in the local program: backup T+4, supervisor T+7, prompt T+10, again every 2 min. */
    static final Ladder LADDER =
            new Ladder(
                    7,
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(2),
                    List.of(
                            new Rung(Role.PRIMARY, Duration.ZERO),
                            new Rung(Role.BACKUP, Duration.ofMinutes(4)),
                            new Rung(Role.SUPERVISOR, Duration.ofMinutes(7))));

    private final Map<Role, List<PublishedShift>> shifts = new HashMap<>();
    private final Set<UUID> busy = new HashSet<>();
    private final Set<UUID> gone = new HashSet<>();
    private Patient patient = new Patient(List.of("en"), "sealed", true, false);
    private boolean danger;
    private boolean echo;
    private Request.Previous previous;
    private Escalation now = new Escalation.None();
    private Instant at = T0;
    private Decision last;
    private List<CaseEvent> lastEvents = List.of();

    Story() {
        onCall(Role.PRIMARY, ANA);
        onCall(Role.BACKUP, BO);
        onCall(Role.SUPERVISOR, SU);
        onCall(Role.OPERATIONS, OPS);
    }

    static Story opened() {
        return new Story().requested();
    }

    Story onCall(Role role, UUID who) {
        shifts.put(
                role,
                List.of(
                        shift(
                                role,
                                who,
                                T0.minus(Duration.ofDays(1)),
                                T0.plus(Duration.ofDays(9)))));
        return this;
    }

    Story handsOver(Role role, UUID first, Duration after, UUID second) {
        shifts.put(
                role,
                List.of(
                        shift(role, first, T0.minus(Duration.ofDays(1)), T0.plus(after)),
                        shift(role, second, T0.plus(after), T0.plus(Duration.ofDays(9)))));
        return this;
    }

    Story nobodyOnCall(Role... roles) {
        List.of(roles).forEach(shifts::remove);
        return this;
    }

    Story nobodyOnCallAtAll() {
        shifts.clear();
        return this;
    }

    Story busy(UUID who) {
        busy.add(who);
        return this;
    }

    /** No longer listed in the roster. */
    Story gone(UUID who) {
        gone.add(who);
        return this;
    }

    /** From now on the patient's words speak of danger to life, or not. */
    Story danger(boolean inTheWords) {
        danger = inTheWords;
        return this;
    }

    /** From now on the patient's words may be a machine's, or not. */
    Story echo(boolean ofOurs) {
        echo = ofOurs;
        return this;
    }

    Story patient(Patient other) {
        patient = other;
        return this;
    }

    Story after(UUID owner, Duration sinceClose) {
        previous = new Request.Previous(new UUID(0, 99), owner, T0.minus(sinceClose));
        return this;
    }

    Story requested() {
        return requestedAt(Duration.ZERO);
    }

    Story requestedAt(Duration late) {
        at = T0.plus(late);
        var request =
                new Request(
                        new UUID(1, at.toEpochMilli()),
                        "harbor",
                        new UUID(0, 50),
                        new UUID(0, 51),
                        Via.SMS,
                        T0,
                        patient,
                        danger,
                        echo,
                        previous);
        return ask(new Command.RequestArrived(at, CASE, request, LADDER, roster()));
    }

    /** Lets every timer up to an instant fire on time. */
    Story until(Duration sinceT0) {
        var end = T0.plus(sinceT0);
        var all = new ArrayList<CaseEvent>();
        while (now instanceof Open open && !open.nextDue().isAfter(end)) {
            at = open.nextDue();
            timer();
            all.addAll(lastEvents);
        }
        at = end;
        lastEvents = all;
        return this;
    }

    /** Lets no timer fire until an instant, then all that are overdue at once. */
    Story outageUntil(Duration sinceT0) {
        at = T0.plus(sinceT0);
        return timer();
    }

    Story timer() {
        return ask(new Command.TimerDue(at, roster()));
    }

    Story accepts(UUID who) {
        return ask(new Command.Accept(at, who, pageOf(who), Via.SMS, roster()));
    }

    Story accepts(UUID who, UUID page) {
        return ask(new Command.Accept(at, who, page, Via.SMS, roster()));
    }

    Story acceptsOnAScreen(UUID who) {
        return ask(new Command.Accept(at, who, null, Via.WEB, roster()));
    }

    Story declines(UUID who) {
        return ask(new Command.Decline(at, who, pageOf(who), Via.SMS, roster()));
    }

    Story fails(UUID who) {
        return ask(new Command.NoteFailed(at, pageOf(who), PageFailure.NO_CHANNEL_LEFT, roster()));
    }

    Story handedOver(UUID who) {
        return ask(new Command.NoteHandedOver(at, pageOf(who), 99, Via.SMS));
    }

    Story accepts(UUID who, PageReason reason) {
        return accepts(who, pageOf(who, reason));
    }

    Story declines(UUID who, PageReason reason) {
        return ask(new Command.Decline(at, who, pageOf(who, reason), Via.SMS, roster()));
    }

    Story fails(UUID who, PageReason reason) {
        return ask(
                new Command.NoteFailed(at, pageOf(who, reason), PageFailure.UNANSWERED, roster()));
    }

    Story reached(UUID who) {
        return ask(new Command.ReportContact(at, who, Via.SMS));
    }

    Story answered(UUID who, Answered by) {
        return ask(new Command.RecordAnswered(at, who, by, Via.WEB));
    }

    Story cannotReach(UUID who) {
        return ask(new Command.ReportNotReached(at, who, Via.SMS, roster()));
    }

    Story passes(UUID who) {
        return ask(new Command.Pass(at, who, Via.SMS, roster()));
    }

    Story offers(UUID who, UUID to) {
        return ask(new Command.HandOver(at, who, to, roster()));
    }

    Story reads(UUID who) {
        return reads(who, now instanceof Open open ? open.file().requests() : 1);
    }

    /** Who saw so many messages. */
    Story reads(UUID who, int messages) {
        return ask(new Command.MarkRead(at, who, messages));
    }

    Story lost(UUID who) {
        return ask(new Command.NoteClinicianLost(at, who, roster()));
    }

    Story newRoster() {
        return ask(new Command.NoteRoster(at, roster()));
    }

    Story asksForEmergency(UUID who) {
        return ask(new Command.RequestEmergency(at, who, Via.WEB, roster()));
    }

    Story claims(UUID who) {
        return ask(new Command.ClaimTask(at, who, Via.WEB, roster()));
    }

    Story settles(UUID who) {
        return reports(who, EmergencyTask.Result.SERVICES_ON_THEIR_WAY);
    }

    /** Says how the emergency task stands. */
    Story reports(UUID who, EmergencyTask.Result how) {
        return reports(who, how, who);
    }

    /** Says so, and who decided it. */
    Story reports(UUID who, EmergencyTask.Result how, UUID decider) {
        var outcome =
                new EmergencyTask.Outcome(
                        decider,
                        at,
                        EmergencyTask.Called.DISPATCH_LINE,
                        at,
                        how,
                        new UUID(3, 3),
                        Circumstances.UNSAID);
        return ask(new Command.RecordOutcome(at, who, outcome, roster()));
    }

    /** The last text could not leave while it was true. */
    Story dropped() {
        return ask(new Command.NoteTextDropped(at, lastTold()));
    }

    /** What the patient was to be told last; as good as nothing before that. */
    PatientTextTemplate lastTold() {
        return now instanceof Open open && !open.file().told().isEmpty()
                ? open.file().told().getLast().template()
                : PatientTextTemplate.CLOSED;
    }

    /** The patient writes again, now. */
    Story writes() {
        return requestedAt(Duration.between(T0, at));
    }

    CaseFile file() {
        return ((Open) now).file();
    }

    UUID owner() {
        return ((Escalation.Held) now).owner();
    }

    Story closes(UUID who, Disposition how) {
        return ask(new Command.Close(at, who, how, roster()));
    }

    /** Says that something owed after the close is done. */
    Story cares(UUID who, AfterCare.Kind kind) {
        return ask(new Command.RecordCare(at, who, kind, roster()));
    }

    Story ask(Command command) {
        last = EscalationMachine.decide(now, command);
        lastEvents = last instanceof Happens(var events) ? events : List.of();
        lastEvents.forEach(event -> now = EscalationMachine.evolve(now, event));
        return this;
    }

    /** The newest page of somebody about who has the patient. */
    UUID pageOf(UUID who) {
        return page(who, page -> !page.isOfTask());
    }

    UUID pageOf(UUID who, PageReason reason) {
        return page(who, page -> page.reason() == reason);
    }

    private UUID page(UUID who, Predicate<Page> wanted) {
        return ((Open) now)
                .file().pages().reversed().stream()
                        .filter(page -> page.clinicianId().equals(who))
                        .filter(wanted)
                        .map(Page::id)
                        .findFirst()
                        .orElse(new UUID(9, 9));
    }

    OnCall roster() {
        var all = shifts.values().stream().flatMap(Collection::stream).toList();
        var people = new HashMap<UUID, List<Role>>();
        all.forEach(shift -> people.put(shift.clinicianId(), List.of(shift.role())));
        people.keySet().removeAll(gone);
        return new OnCall(new Timetable(all), people, busy);
    }

    private static PublishedShift shift(Role role, UUID who, Instant from, Instant to) {
        return new PublishedShift(UUID.randomUUID(), role, who, from, to);
    }

    Escalation now() {
        return now;
    }

    Instant at() {
        return at;
    }

    Decision.Refusal refusal() {
        return ((Refused) last).why();
    }

    /** Whether it happened, or why not. */
    String answer() {
        return last instanceof Refused(var why) ? why.name() : "happens";
    }

    List<CaseEvent> events() {
        return lastEvents;
    }

    /** Whom the last step asked about who has the patient, in order. */
    List<UUID> asked() {
        return asked(reason -> reason != PageReason.EMERGENCY_TASK);
    }

    List<UUID> asked(PageReason wanted) {
        return asked(reason -> reason == wanted);
    }

    private List<UUID> asked(Predicate<PageReason> wanted) {
        return events(Paged.class).stream()
                .filter(paged -> wanted.test(paged.reason()))
                .map(Paged::clinicianId)
                .toList();
    }

    /** What owners were told in the last step. */
    List<OwnerNews> news() {
        return events(OwnerEvent.OwnerTold.class).stream().map(OwnerEvent.OwnerTold::news).toList();
    }

    List<PatientTextTemplate> told() {
        return events(PatientTold.class).stream().map(PatientTold::template).toList();
    }

    List<EmergencyPrompted.Cause> prompts() {
        return events(EmergencyPrompted.class).stream().map(EmergencyPrompted::cause).toList();
    }

    <E extends CaseEvent> List<E> events(Class<E> type) {
        return lastEvents.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
