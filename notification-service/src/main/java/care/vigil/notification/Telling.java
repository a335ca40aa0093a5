package care.vigil.notification;

import care.vigil.notification.page.Channel;
import care.vigil.notification.page.Draft;
import care.vigil.notification.page.Page;
import care.vigil.notification.page.Purpose;
import care.vigil.notification.page.Reachability;
import care.vigil.notification.page.Telephone;
import care.vigil.notification.store.Attempts;
import care.vigil.notification.store.Clinicians;
import care.vigil.notification.store.Programs;
import care.vigil.notification.store.Replies;
import care.vigil.notification.wording.Answer;
import care.vigil.notification.wording.AnswerWords;
import care.vigil.program.ProgramDocument;
import care.vigil.sealed.PhoneNumber;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Texts clinicians what became of a page or of their answer, each thing once. */
@Singleton
class Telling {

    private static final Duration WORTH_TELLING = Duration.ofMinutes(30);

    private final Programs programs;
    private final Clinicians clinicians;
    private final Attempts attempts;
    private final Replies replies;
    private final WhoHasIt whoHasIt;

    Telling(
            Programs programs,
            Clinicians clinicians,
            Attempts attempts,
            Replies replies,
            WhoHasIt whoHasIt) {
        this.programs = programs;
        this.clinicians = clinicians;
        this.attempts = attempts;
        this.replies = replies;
        this.whoHasIt = whoHasIt;
    }

    /** Tells the owner, unless they were told since they last accepted. */
    void owner(Handle tx, Page page) {
        var since =
                replies.lastAccepted(tx, page.escalationId(), page.clinicianId())
                        .orElse(page.askedAt());
        once(tx, page, whoHasIt.yours(page), "you-have-it", since);
    }

    /**
     * Tells somebody else who has the case, unless they were told since.
     *
     * @param owner null when the case was closed
     */
    void other(Handle tx, Page page, UUID owner, Instant since) {
        once(tx, page, whoHasIt.anothers(tx, page, owner), "has-it:" + owner, since);
    }

    /** Tells a clinician about a page of theirs, unless they were told this since. */
    void once(Handle tx, Page page, Answer answer, String about, Instant since) {
        if (!attempts.wasTold(tx, page.escalationId(), page.clinicianId(), about, since)) {
            var to = textable(tx, page.clinicianId());
            to.ifPresent(telephone ->
                    text(
                            tx,
                            page.program(),
                            telephone.number(),
                            new Purpose.Answering(page.escalationId(), page.clinicianId(), about),
                            answer));
        }
    }

    /** Answers a number directly. */
    void number(Handle tx, String program, PhoneNumber to, UUID clinicianId, Answer answer) {
        text(tx, program, to, new Purpose.Answering(null, clinicianId, answer.what()), answer);
    }

    /** What somebody hears who is no clinician: the truth, and whom to call. */
    static Answer stranger(ProgramDocument program) {
        return new Answer.Stranger(
                program.crisisNumber(),
                program.emergency().services(),
                program.emergency().crisisLine());
    }

    private Optional<Telephone> textable(Handle tx, UUID clinicianId) {
        return clinicians
                .find(tx, clinicianId)
                .flatMap(clinician -> new Reachability(clinician, List.of()).next(Channel.SMS));
    }

    private void text(
            Handle tx, String program, PhoneNumber to, Purpose.Answering purpose, Answer answer) {
        var from = programs.now(tx, program).orElseThrow().pagerNumber();
        attempts.add(
                tx,
                new Draft(
                        purpose,
                        Channel.SMS,
                        program,
                        from,
                        to,
                        AnswerWords.sms(answer),
                        Answer.VERSION,
                        WORTH_TELLING,
                        1),
                Duration.ZERO);
    }
}
