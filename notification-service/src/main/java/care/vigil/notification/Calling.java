package care.vigil.notification;

import care.vigil.messaging.Database;
import care.vigil.notification.call.CallWords;
import care.vigil.notification.call.Line;
import care.vigil.notification.call.Step;
import care.vigil.notification.page.Attempt;
import care.vigil.notification.page.Page;
import care.vigil.notification.page.Purpose;
import care.vigil.notification.reply.Verb;
import care.vigil.notification.store.Attempts;
import care.vigil.notification.store.InboundCalls;
import care.vigil.notification.store.Pages;
import care.vigil.notification.wording.Answer;
import care.vigil.notification.wording.AnswerWords;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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
    private final Pages pages;
    private final InboundCalls inboundCalls;
    private final Offering offering;
    private final Replying replying;
    private final Joining joining;

    Calling(
            Database database,
            Attempts attempts,
            Pages pages,
            InboundCalls inboundCalls,
            Offering offering,
            Replying replying,
            Joining joining) {
        this.database = database;
        this.attempts = attempts;
        this.pages = pages;
        this.inboundCalls = inboundCalls;
        this.offering = offering;
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
                                            offering.page(handle, line, asking.pageId());
                                    case Purpose.Connecting connecting ->
                                            offering.toConnect(handle, line, connecting);
                                    case Purpose.Answering _, Purpose.News _, Purpose.Texting _ ->
                                            Step.NOBODY;
                                })
                        .orElse(Step.NOBODY));
    }

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
            case null, default -> Step.NOBODY;
        };
    }

    /** What a clinician hears who calls the pager number. */
    public Step theyCalled(Line line) {
        database.useTransaction(tx -> inboundCalls.heard(tx, line.telephone()));
        return database.read(handle -> offering.next(handle, line, 0, false))
                .orElse(new Step.End(CallWords.NOBODY_ASKS));
    }

    /** A key after a page was read out. */
    public Step pageKey(Line line, UUID pageId, String key) {
        var page = database.read(handle -> pages.find(handle, pageId)).filter(p -> isOf(p, line));
        if (page.isEmpty()) {
            return Step.NOBODY;
        }
        var verb = PAGE_KEYS.get(key);
        if (verb == null) {
            return database.read(handle -> offering.page(handle, line, pageId));
        }
        var answer = replying.byKey(line, verb, page.get().escalationId(), page.get());
        return answer instanceof Answer.YouHaveIt
                ? database.read(handle -> offering.offerAfter(handle, line, page.get(), answer))
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
        return database.read(handle -> offering.offerAgain(handle, line, offered));
    }

    /** Whatever else waits for the clinician in this call. */
    public Step next(Line line, int heard) {
        return database.read(handle -> offering.next(handle, line, heard, true))
                .orElse(new Step.End(CallWords.GOODBYE));
    }

    /** An answer, then whatever else waits. */
    public Step goOn(Line line, Answer answer) {
        return database.read(handle -> offering.goOn(handle, line, AnswerWords.spoken(answer)));
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
