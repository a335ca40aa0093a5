package care.vigil.notification;

import care.vigil.events.PageEvent.PagesStoodDown;
import care.vigil.events.StandDownReason;
import care.vigil.notification.page.Channel;
import care.vigil.notification.page.Draft;
import care.vigil.notification.page.Matter;
import care.vigil.notification.page.Page;
import care.vigil.notification.page.Purpose;
import care.vigil.notification.page.Reachability;
import care.vigil.notification.page.Telephone;
import care.vigil.notification.store.Attempts;
import care.vigil.notification.store.Clinicians;
import care.vigil.notification.store.Programs;
import care.vigil.notification.store.Replies;
import care.vigil.notification.store.TextsSoFar;
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

    /** Nobody is left in silence because intake-service is away. */
    private static final Duration FOR_INTAKE = Duration.ofSeconds(2);

    private final Programs programs;
    private final Clinicians clinicians;
    private final Attempts attempts;
    private final TextsSoFar textsSoFar;
    private final Replies replies;
    private final WhoHasIt whoHasIt;

    Telling(
            Programs programs,
            Clinicians clinicians,
            Attempts attempts,
            TextsSoFar textsSoFar,
            Replies replies,
            WhoHasIt whoHasIt) {
        this.programs = programs;
        this.clinicians = clinicians;
        this.attempts = attempts;
        this.textsSoFar = textsSoFar;
        this.replies = replies;
        this.whoHasIt = whoHasIt;
    }

    /** Tells the owner, unless they were told since they last accepted. */
    void owner(Handle tx, Matter matter, Instant askedAt) {
        var since =
                replies.lastAccepted(tx, matter.escalationId(), matter.clinicianId())
                        .orElse(askedAt);
        once(tx, matter, whoHasIt.yours(matter), "you-have-it", since);
    }

    /** Tells somebody who was asked why they need not answer any more. */
    void stoodDown(Handle tx, Page page, PagesStoodDown standDown) {
        var matter = page.matter();
        var owner = standDown.ownerId();
        boolean theirs = page.clinicianId().equals(owner);
        switch (standDown.reason()) {
            case ACKNOWLEDGED -> {
                if (theirs) {
                    owner(tx, matter, page.askedAt());
                } else {
                    other(tx, matter, owner, page.askedAt());
                }
            }
            case CLOSED -> other(tx, matter, null, page.askedAt());
            case TASK_CLAIMED, TASK_SETTLED -> task(tx, page, standDown);
            case MESSAGE_READ -> {
                if (!theirs) {
                    var read = new Answer.MessageRead(matter.code());
                    once(tx, matter, read, read.what(), page.askedAt());
                }
            }
        }
    }

    /**
     * Tells somebody else who has the case, unless they were told since.
     *
     * @param owner null when the case was closed
     */
    void other(Handle tx, Matter matter, UUID owner, Instant since) {
        once(tx, matter, whoHasIt.anothers(tx, matter, owner), "has-it:" + owner, since);
    }

    /** Tells who has the emergency task: whoever claimed it, or nobody once it is settled. */
    private void task(Handle tx, Page page, PagesStoodDown standDown) {
        boolean claimed = standDown.reason() == StandDownReason.TASK_CLAIMED;
        var claimer = claimed ? standDown.ownerId() : null;
        var answer =
                page.clinicianId().equals(claimer)
                        ? whoHasIt.yourTask(page.matter())
                        : whoHasIt.anothersTask(tx, page.matter(), claimer);
        once(tx, page.matter(), answer, answer.what() + ":" + claimer, page.askedAt());
    }

    /** Tells a clinician about a case, unless they were told this since. */
    void once(Handle tx, Matter matter, Answer answer, String about, Instant since) {
        if (!textsSoFar.wasTold(tx, matter.escalationId(), matter.clinicianId(), about, since)) {
            var to = textable(tx, matter.clinicianId());
            to.ifPresent(telephone ->
                    text(
                            tx,
                            matter.program(),
                            telephone.number(),
                            new Purpose.Answering(
                                    matter.escalationId(), matter.clinicianId(), about),
                            answer,
                            Duration.ZERO));
        }
    }

    /**
     * Answers a number directly; one of no clinician a moment later, in which intake-service may
     * say that it is a patient's who must not be texted.
     */
    void number(Handle tx, String program, PhoneNumber to, UUID clinicianId, Answer answer) {
        var purpose = new Purpose.Answering(null, clinicianId, answer.what());
        text(tx, program, to, purpose, answer, clinicianId == null ? FOR_INTAKE : Duration.ZERO);
    }

    /**
     * What somebody hears who is no clinician: the truth, and whom to call where their number is
     * from.
     */
    static Answer.Stranger stranger(ProgramDocument program, Optional<PhoneNumber> from) {
        var country = from.flatMap(PhoneNumber::country).orElse(null);
        return new Answer.Stranger(
                program.crisisNumber(),
                program.emergencyIn(country).orElse(null),
                program.languages());
    }

    private Optional<Telephone> textable(Handle tx, UUID clinicianId) {
        return clinicians
                .find(tx, clinicianId)
                .flatMap(clinician -> new Reachability(clinician, List.of()).next(Channel.SMS));
    }

    private void text(
            Handle tx,
            String program,
            PhoneNumber to,
            Purpose.Answering purpose,
            Answer answer,
            Duration after) {
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
                after);
    }
}
