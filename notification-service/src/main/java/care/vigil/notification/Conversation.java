package care.vigil.notification;

import care.vigil.carrier.SignedForm;
import care.vigil.events.EventIds;
import care.vigil.events.Via;
import care.vigil.notification.page.PageCode;
import care.vigil.notification.reply.AskedPage;
import care.vigil.notification.reply.Meaning;
import care.vigil.notification.reply.ReplyReader;
import care.vigil.notification.store.Attempts;
import care.vigil.notification.store.Clinicians;
import care.vigil.notification.store.Pages;
import care.vigil.notification.store.Programs;
import care.vigil.notification.store.Replies.Incoming;
import care.vigil.notification.wording.Answer;
import care.vigil.program.ProgramDocument;
import care.vigil.sealed.PhoneNumber;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Understands a text to a pager number, and answers what is no answer to a page. */
@Singleton
class Conversation {

    /** Two machines that answer each other stop after so many answers within an hour. */
    private static final int MOST_ANSWERS_AN_HOUR = 20;

    private final Programs programs;
    private final Clinicians clinicians;
    private final Pages pages;
    private final Attempts attempts;
    private final Telling telling;

    Conversation(
            Programs programs,
            Clinicians clinicians,
            Pages pages,
            Attempts attempts,
            Telling telling) {
        this.programs = programs;
        this.clinicians = clinicians;
        this.pages = pages;
        this.attempts = attempts;
        this.telling = telling;
    }

    /** Who texted about which page, and what it means. */
    Incoming read(Handle tx, SignedForm form) {
        var program = programs.ofPager(tx, form.text("To"));
        var sender =
                form.first("From").filter(PhoneNumber::isE164).map(PhoneNumber::of).orElse(null);
        var clinician =
                program.filter(_ -> sender != null)
                        .flatMap(p -> clinicians.withNumber(tx, p.slug(), sender));
        var asked =
                clinician
                        .map(id -> pages.askedOf(tx, id, program.orElseThrow().slug()))
                        .orElse(List.of());
        var meaning = clinician.map(_ -> ReplyReader.read(form.text("Body"), asked)).orElse(null);
        var page = page(meaning);
        return new Incoming(
                EventIds.of("reply", form.text("MessageSid")),
                Via.SMS,
                program.map(ProgramDocument::slug).orElse(null),
                clinician.orElse(null),
                sender,
                form.text("Body"),
                word(meaning),
                page.map(AskedPage::pageId).orElse(null),
                page.flatMap(p -> pages.find(tx, p.pageId()))
                        .map(p -> p.escalationId())
                        .orElse(null));
    }

    /** Says what to reply instead; to a stranger, whom to call. */
    void answer(Handle tx, Incoming reply) {
        if (reply.sender() == null
                || reply.program() == null
                || attempts.answersWithinAnHour(tx, reply.sender()) >= MOST_ANSWERS_AN_HOUR) {
            return;
        }
        telling.number(
                tx, reply.program(), reply.sender(), reply.clinicianId(), answerTo(tx, reply));
    }

    private Answer answerTo(Handle tx, Incoming reply) {
        if (reply.clinicianId() == null) {
            return Telling.stranger(programs.now(tx, reply.program()).orElseThrow());
        }
        var open = openCodes(tx, reply.clinicianId(), reply.program());
        return switch (reply.meaning()) {
            case "ambiguous" -> new Answer.Which("1", open);
            case "unknown-code" -> new Answer.UnknownCode(open, List.of());
            case "nothing-open" -> new Answer.NothingOpen();
            default -> new Answer.NotUnderstood(open, List.of());
        };
    }

    private List<PageCode> openCodes(Handle tx, UUID clinicianId, String program) {
        return pages.askedOf(tx, clinicianId, program).stream()
                .filter(AskedPage::open)
                .map(AskedPage::code)
                .toList();
    }

    private static Optional<AskedPage> page(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Accept(var page) -> Optional.of(page);
            case Meaning.Decline(var page) -> Optional.of(page);
            case null, default -> Optional.empty();
        };
    }

    private static String word(Meaning meaning) {
        return switch (meaning) {
            case null -> "stranger";
            case Meaning.Accept _ -> AnswerBook.ACCEPT;
            case Meaning.Decline _ -> AnswerBook.DECLINE;
            case Meaning.Ambiguous _ -> "ambiguous";
            case Meaning.UnknownCode _ -> "unknown-code";
            case Meaning.NothingOpen _ -> "nothing-open";
            case Meaning.NotUnderstood _ -> "not-understood";
        };
    }
}
