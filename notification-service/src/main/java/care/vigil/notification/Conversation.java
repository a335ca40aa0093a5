package care.vigil.notification;

import care.vigil.carrier.SignedForm;
import care.vigil.events.EventIds;
import care.vigil.events.Via;
import care.vigil.notification.page.PageCode;
import care.vigil.notification.reply.AskedPage;
import care.vigil.notification.reply.Echo;
import care.vigil.notification.reply.Meaning;
import care.vigil.notification.reply.ReplyReader;
import care.vigil.notification.reply.Verb;
import care.vigil.notification.store.AskedPages;
import care.vigil.notification.store.Clinicians;
import care.vigil.notification.store.Programs;
import care.vigil.notification.store.Replies;
import care.vigil.notification.store.Replies.Incoming;
import care.vigil.notification.store.TextsSoFar;
import care.vigil.notification.wording.Answer;
import care.vigil.program.ProgramDocument;
import care.vigil.sealed.PhoneNumber;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/** Understands a text to a pager number, and answers what is no answer to a page. */
@Singleton
class Conversation {

    /**
     * A stranger may be a patient, whose texts from the crisis number count too. Whatever they
     * write is taken in.
     */
    private static final int STRANGERS_UP_TO_TEXTS_AN_HOUR = 6;

    /** Texts to that number are refused from now on; nothing can be answered. */
    private static final String STOPPED = "stopped";

    private final Programs programs;
    private final Clinicians clinicians;
    private final AskedPages askedPages;
    private final Replies replies;
    private final TextsSoFar textsSoFar;
    private final Telling telling;
    private final Losing losing;

    Conversation(
            Programs programs,
            Clinicians clinicians,
            AskedPages askedPages,
            Replies replies,
            TextsSoFar textsSoFar,
            Telling telling,
            Losing losing) {
        this.programs = programs;
        this.clinicians = clinicians;
        this.askedPages = askedPages;
        this.replies = replies;
        this.textsSoFar = textsSoFar;
        this.telling = telling;
        this.losing = losing;
    }

    /** Who texted about which page, and what it means. */
    Incoming read(Handle tx, SignedForm form) {
        return read(tx, form, false);
    }

    /**
     * The same.
     *
     * @param codeWanted a word without a code is not to be applied
     */
    Incoming read(Handle tx, SignedForm form, boolean codeWanted) {
        var program = programs.ofPager(tx, form.text("To"));
        var sender =
                form.first("From").filter(PhoneNumber::isE164).map(PhoneNumber::of).orElse(null);
        var clinician =
                program.filter(_ -> sender != null)
                        .flatMap(p -> clinicians.withNumber(tx, p.slug(), sender));
        var body = form.text("Body");
        boolean stops =
                clinician
                        .map(id -> losing.heard(tx, id, sender, form.text("To"), body))
                        .orElse(false);
        var meaning =
                clinician
                        .map(id ->
                                ReplyReader.read(
                                        body,
                                        askedPages.of(tx, id, program.orElseThrow().slug()),
                                        codeWanted || replies.codeWanted(tx, sender)))
                        .orElse(null);
        var page = meaning instanceof Meaning.Said said ? said.page() : null;
        return new Incoming(
                EventIds.of("reply", form.text("MessageSid")),
                Via.SMS,
                program.map(ProgramDocument::slug).orElse(null),
                clinician.orElse(null),
                sender,
                body,
                stops ? STOPPED : word(meaning),
                page == null ? null : page.pageId(),
                page == null ? null : page.escalationId());
    }

    /** Says what to reply instead; to a stranger, whom to call. */
    void answer(Handle tx, Incoming reply) {
        if (reply.sender() == null
                || reply.program() == null
                || reply.meaning().equals(STOPPED)
                || hasEnough(tx, reply)) {
            return;
        }
        telling.number(
                tx, reply.program(), reply.sender(), reply.clinicianId(), answerTo(tx, reply));
    }

    private boolean hasEnough(Handle tx, Incoming reply) {
        return reply.clinicianId() == null
                ? textsSoFar.textsWithinAnHour(tx, reply.sender()) >= STRANGERS_UP_TO_TEXTS_AN_HOUR
                : isEcho(tx, reply);
    }

    private boolean isEcho(Handle tx, Incoming reply) {
        int answers = textsSoFar.answersWithinAnHour(tx, reply.sender());
        return answers >= Echo.NEVER_BEFORE
                && Echo.mayBe(
                        answers,
                        textsSoFar.sinceTheLast(tx, reply.sender()),
                        replies.saysTheSameAgain(tx, reply));
    }

    private Answer answerTo(Handle tx, Incoming reply) {
        if (reply.clinicianId() == null) {
            return Telling.stranger(
                    programs.now(tx, reply.program()).orElseThrow(), Optional.of(reply.sender()));
        }
        var asked = askedPages.of(tx, reply.clinicianId(), reply.program());
        var open = codes(asked, AskedPage::open);
        var owned = codes(asked, page -> page.owned() && !page.open());
        return switch (reply.meaning()) {
            case "ambiguous" -> which(ReplyReader.read(reply.body(), asked, true), open, owned);
            case "again" -> new Answer.Overview(open, owned);
            case "unknown-code" -> new Answer.UnknownCode(open, owned);
            case "nothing-open" -> new Answer.NothingOpen();
            default -> new Answer.NotUnderstood(open, owned);
        };
    }

    private static Answer which(Meaning meaning, List<PageCode> open, List<PageCode> owned) {
        if (meaning instanceof Meaning.Ambiguous(var verb, var among)) {
            var codes = codes(among, _ -> true);
            if (!codes.isEmpty()) {
                return new Answer.Which(verb.word(), codes);
            }
        }
        return new Answer.NotUnderstood(open, owned);
    }

    private static List<PageCode> codes(List<AskedPage> pages, Predicate<AskedPage> which) {
        return pages.stream()
                .filter(which)
                .map(AskedPage::code)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static String word(Meaning meaning) {
        return switch (meaning) {
            case null -> "stranger";
            case Meaning.Said(var verb, _) -> verb.kept();
            case Meaning.Ambiguous _ -> "ambiguous";
            case Meaning.AskedAgain _ -> Verb.AGAIN.kept();
            case Meaning.UnknownCode _ -> "unknown-code";
            case Meaning.NothingOpen _ -> "nothing-open";
            case Meaning.NotUnderstood _ -> "not-understood";
        };
    }
}
