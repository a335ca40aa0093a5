package care.vigil.notification;

import care.vigil.notification.call.CallWords;
import care.vigil.notification.call.Line;
import care.vigil.notification.call.Step;
import care.vigil.notification.page.Page;
import care.vigil.notification.page.Purpose;
import care.vigil.notification.page.Standing;
import care.vigil.notification.store.Cases;
import care.vigil.notification.store.Pages;
import care.vigil.notification.store.PatientsToCall;
import care.vigil.notification.store.Programs;
import care.vigil.notification.wording.Answer;
import care.vigil.notification.wording.AnswerWords;
import care.vigil.notification.wording.PageWords;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What is next in a call, as the database has it. It reads, and changes nothing. */
@Singleton
class Offering {

    private final Cases cases;
    private final Pages pages;
    private final PatientsToCall patients;
    private final Programs programs;
    private final WhoHasIt whoHasIt;

    Offering(
            Cases cases,
            Pages pages,
            PatientsToCall patients,
            Programs programs,
            WhoHasIt whoHasIt) {
        this.cases = cases;
        this.pages = pages;
        this.patients = patients;
        this.programs = programs;
        this.whoHasIt = whoHasIt;
    }

    private record Said(String first, boolean whole) {}

    /**
     * Whatever else waits: first a page, then, for whoever called us, a case of theirs.
     *
     * @param heard how many cases were offered before
     * @param another whether something was spoken of before
     */
    Optional<Step> next(Handle handle, Line line, int heard, boolean another) {
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

    /** What the new owner can do now. */
    Step offerAfter(Handle handle, Line line, Page page, Answer answer) {
        var words = AnswerWords.spoken(answer);
        return patients.sealedPhone(handle, page.escalationId())
                .<Step>map(_ -> offer(handle, line, page.escalationId(), 0, new Said(words, false)))
                .orElseGet(() -> goOn(handle, line, words));
    }

    /** The choices of an owner once more. */
    Step offerAgain(Handle handle, Line line, Step.Offer offered) {
        var code =
                pages.ofCase(handle, offered.escalationId(), line.clinicianId())
                        .map(Page::code)
                        .orElse(null);
        return offer(
                handle,
                line,
                offered.escalationId(),
                offered.heard(),
                new Said(CallWords.youHave(code), offered.whole()));
    }

    private Step offer(Handle handle, Line line, UUID escalation, int heard, Said said) {
        var code =
                pages.ofCase(handle, escalation, line.clinicianId()).map(Page::code).orElse(null);
        var bridge =
                patients.sealedPhone(handle, escalation).map(_ -> UUID.randomUUID()).orElse(null);
        return new Step.Offer(
                said.first(),
                escalation,
                code,
                bridge,
                said.whole(),
                heard,
                hasMore(handle, line),
                patients.preferText(handle, escalation));
    }

    /** The question of a page, or who has the case by now. */
    Step page(Handle handle, Line line, UUID pageId) {
        var page = pages.find(handle, pageId).orElseThrow();
        if (page.open()) {
            return ask(handle, page, false);
        }
        var words = AnswerWords.spoken(whoHasIt.now(handle, page));
        return goOn(handle, line, words);
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

    /** Whoever wanted to be called is asked whether they are there. */
    Step toConnect(Handle handle, Line line, Purpose.Connecting connecting) {
        var standing = cases.find(handle, connecting.escalationId()).orElse(Standing.NEW);
        return standing.mayCall(line.clinicianId())
                ? new Step.AskToConnect(
                        programs.now(handle, line.program()).orElseThrow().shortName())
                : Step.NOBODY;
    }

    /** Some words, then whatever else waits. */
    Step goOn(Handle handle, Line line, String words) {
        return hasMore(handle, line) ? new Step.GoOn(words) : new Step.End(words);
    }

    private boolean hasMore(Handle handle, Line line) {
        return !pages.unansweredBy(handle, line.clinicianId()).isEmpty();
    }
}
