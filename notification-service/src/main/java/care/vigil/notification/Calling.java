package care.vigil.notification;

import care.vigil.messaging.Database;
import care.vigil.notification.call.CallWords;
import care.vigil.notification.call.Line;
import care.vigil.notification.call.Step;
import care.vigil.notification.page.Attempt;
import care.vigil.notification.page.Page;
import care.vigil.notification.page.Purpose;
import care.vigil.notification.page.Standing;
import care.vigil.notification.reply.Verb;
import care.vigil.notification.store.Attempts;
import care.vigil.notification.store.Cases;
import care.vigil.notification.store.InboundCalls;
import care.vigil.notification.store.Pages;
import care.vigil.notification.store.Programs;
import care.vigil.notification.wording.Answer;
import care.vigil.notification.wording.AnswerWords;
import care.vigil.notification.wording.PageWords;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Leads a clinician through a call: the page it is about, what they can do with a case that they
 * have, and whatever else waits for them. Nothing is answered but by a key.
 */
@Singleton
public class Calling {

    private static final Map<String, Verb> PAGE_KEYS = Map.of("1", Verb.ACCEPT, "2", Verb.DECLINE);
    private static final Map<String, Verb> OWNER_KEYS =
            Map.of("4", Verb.REACHED, "5", Verb.NOT_REACHED, "6", Verb.PASS, "7", Verb.EMERGENCY);

    private final Database database;
    private final Attempts attempts;
    private final Cases cases;
    private final Pages pages;
    private final Programs programs;
    private final InboundCalls inboundCalls;
    private final WhoHasIt whoHasIt;
    private final Replying replying;
    private final Joining joining;

    Calling(
            Database database,
            Attempts attempts,
            Cases cases,
            Pages pages,
            Programs programs,
            InboundCalls inboundCalls,
            WhoHasIt whoHasIt,
            Replying replying,
            Joining joining) {
        this.database = database;
        this.attempts = attempts;
        this.cases = cases;
        this.pages = pages;
        this.programs = programs;
        this.inboundCalls = inboundCalls;
        this.whoHasIt = whoHasIt;
        this.replying = replying;
        this.joining = joining;
    }

    /** The line of a call that we make; empty for an attempt that is no such call. */
    public Optional<Line> lineOf(UUID attemptId, String callSid) {
        return database.read(handle -> attempts.find(handle, attemptId))
                .flatMap(attempt ->
                        clinicianOf(attempt)
                                .map(clinician ->
                                        new Line(
                                                attemptId,
                                                callSid,
                                                attempt.draft().program(),
                                                clinician,
                                                attempt.draft().to())));
    }

    /** What our call says when it is picked up, by whomever or whatever. */
    public Step pickedUp(Line line) {
        return database.read(handle ->
                attempts.find(handle, line.attemptId())
                        .map(attempt ->
                                switch (attempt.draft().purpose()) {
                                    case Purpose.Asking asking ->
                                            page(handle, line, asking.pageId());
                                    case Purpose.Connecting connecting ->
                                            toConnect(handle, line, connecting);
                                    case Purpose.Answering _, Purpose.News _, Purpose.Texting _ ->
                                            NOBODY;
                                })
                        .orElse(NOBODY));
    }

    private static final Step NOBODY = new Step.End("This call is not for you. Goodbye.");

    /** A key in our call, where nothing else was asked than what the call is for. */
    public Step firstKey(Line line, String key) {
        var purpose =
                database.read(handle -> attempts.find(handle, line.attemptId()))
                        .map(attempt -> attempt.draft().purpose());
        return switch (purpose.orElse(null)) {
            case Purpose.Asking asking -> pageKey(line, asking.pageId(), key);
            case Purpose.Connecting connecting when key.equals("1") ->
                    joining.connect(line, connecting.escalationId(), connecting.bridgeId());
            case Purpose.Connecting _ -> pickedUp(line);
            case null, default -> NOBODY;
        };
    }

    /** What a clinician hears who calls the pager number. */
    public Step theyCalled(Line line) {
        database.useTransaction(tx -> inboundCalls.heard(tx, line.telephone()));
        return database.read(handle -> next(handle, line, 0, false))
                .orElse(new Step.End(CallWords.NOBODY_ASKS));
    }

    /** A key after a page was read out. */
    public Step pageKey(Line line, UUID pageId, String key) {
        var page = database.read(handle -> pages.find(handle, pageId)).filter(p -> isOf(p, line));
        if (page.isEmpty()) {
            return NOBODY;
        }
        var verb = PAGE_KEYS.get(key);
        if (verb == null) {
            return database.read(handle -> page(handle, line, pageId));
        }
        var answer = replying.byKey(line, verb, page.get().escalationId(), page.get());
        return answer instanceof Answer.YouHaveIt
                ? database.read(handle -> offerAfter(handle, line, page.get(), answer))
                : goOn(line, answer);
    }

    /** A key after the choices of an owner. */
    public Step ownerKey(Line line, Step.Offer offered, String key) {
        var escalation = offered.escalationId();
        var page =
                database.read(handle -> pages.ofCase(handle, escalation, line.clinicianId()))
                        .orElse(null);
        if (key.equals("3") && offered.bridgeId() != null) {
            return joining.connect(line, escalation, offered.bridgeId());
        }
        var verb = OWNER_KEYS.get(key);
        if (verb != null) {
            return goOn(line, replying.byKey(line, verb, escalation, page));
        }
        return database.read(handle ->
                offer(
                        handle,
                        line,
                        escalation,
                        offered.heard(),
                        new Said(
                                CallWords.youHave(page == null ? null : page.code()),
                                offered.whole())));
    }

    /** Whatever else waits for the clinician in this call. */
    public Step next(Line line, int heard) {
        return database.read(handle -> next(handle, line, heard, true))
                .orElse(new Step.End(CallWords.GOODBYE));
    }

    /** An answer, then whatever else waits. */
    public Step goOn(Line line, Answer answer) {
        var words = AnswerWords.spoken(answer);
        boolean more = database.read(handle -> hasMore(handle, line));
        return more ? new Step.GoOn(words) : new Step.End(words);
    }

    private record Said(String first, boolean whole) {}

    private Optional<Step> next(Handle handle, Line line, int heard, boolean another) {
        var waiting = pages.unansweredBy(handle, line.clinicianId()).stream().findFirst();
        if (waiting.isPresent()) {
            return waiting.map(page -> ask(handle, page, another));
        }
        if (line.attemptId() != null) {
            return Optional.empty();
        }
        return cases.ownedBy(handle, line.clinicianId()).stream()
                .skip(heard)
                .findFirst()
                .map(escalation -> whole(handle, line, escalation, heard));
    }

    private Step whole(Handle handle, Line line, UUID escalation, int heard) {
        var code =
                pages.ofCase(handle, escalation, line.clinicianId()).map(Page::code).orElse(null);
        return offer(handle, line, escalation, heard, new Said(CallWords.youHave(code), true));
    }

    private Step offerAfter(Handle handle, Line line, Page page, Answer answer) {
        var words = AnswerWords.spoken(answer);
        return pages.sealedPatientPhone(handle, page.escalationId())
                .<Step>map(_ -> offer(handle, line, page.escalationId(), 0, new Said(words, false)))
                .orElseGet(
                        () -> hasMore(handle, line) ? new Step.GoOn(words) : new Step.End(words));
    }

    private Step offer(Handle handle, Line line, UUID escalation, int heard, Said said) {
        var code =
                pages.ofCase(handle, escalation, line.clinicianId()).map(Page::code).orElse(null);
        var bridge =
                pages.sealedPatientPhone(handle, escalation)
                        .map(_ -> UUID.randomUUID())
                        .orElse(null);
        return new Step.Offer(
                said.first(), escalation, code, bridge, said.whole(), heard, hasMore(handle, line));
    }

    private Step page(Handle handle, Line line, UUID pageId) {
        var page = pages.find(handle, pageId).orElseThrow();
        if (page.open()) {
            return ask(handle, page, false);
        }
        var words = AnswerWords.spoken(whoHasIt.now(handle, page));
        return hasMore(handle, line) ? new Step.GoOn(words) : new Step.End(words);
    }

    private Step ask(Handle handle, Page page, boolean another) {
        var program = programs.now(handle, page.program()).orElseThrow();
        return new Step.AskPage(
                page.pageId(),
                new PageWords(
                        program.shortName(),
                        page.code(),
                        page.reason(),
                        page.receivedAt(),
                        program.timeZone()),
                another);
    }

    private Step toConnect(Handle handle, Line line, Purpose.Connecting connecting) {
        var standing = cases.find(handle, connecting.escalationId()).orElse(Standing.NEW);
        return standing.mayCall(line.clinicianId())
                ? new Step.AskToConnect(
                        programs.now(handle, line.program()).orElseThrow().shortName())
                : NOBODY;
    }

    private boolean hasMore(Handle handle, Line line) {
        return !pages.unansweredBy(handle, line.clinicianId()).isEmpty();
    }

    private static boolean isOf(Page page, Line line) {
        return page.clinicianId().equals(line.clinicianId());
    }

    private static Optional<UUID> clinicianOf(Attempt attempt) {
        return switch (attempt.draft().purpose()) {
            case Purpose.Asking asking -> Optional.of(asking.clinicianId());
            case Purpose.Connecting connecting -> Optional.of(connecting.clinicianId());
            case Purpose.Answering _, Purpose.News _, Purpose.Texting _ -> Optional.empty();
        };
    }
}
