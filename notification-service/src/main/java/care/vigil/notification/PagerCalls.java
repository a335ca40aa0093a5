package care.vigil.notification;

import care.vigil.carrier.SignedForm;
import care.vigil.messaging.Database;
import care.vigil.notification.call.Line;
import care.vigil.notification.store.Clinicians;
import care.vigil.notification.store.Programs;
import care.vigil.notification.wording.Answer;
import care.vigil.program.ProgramDocument;
import care.vigil.sealed.PhoneNumber;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Who calls a pager number: a clinician of the program, or somebody who may be a patient. */
@Singleton
public class PagerCalls {

    private final Database database;
    private final Programs programs;
    private final Clinicians clinicians;
    private final CrossedMessages crossed;

    PagerCalls(
            Database database, Programs programs, Clinicians clinicians, CrossedMessages crossed) {
        this.database = database;
        this.programs = programs;
        this.clinicians = clinicians;
        this.crossed = crossed;
    }

    /** The call of a clinician of the program; empty for anybody else. */
    public Optional<Line> lineOf(SignedForm form) {
        return database.read(handle ->
                programs.ofPager(handle, form.text("To"))
                        .map(ProgramDocument::slug)
                        .flatMap(program ->
                                from(form)
                                        .flatMap(phone ->
                                                clinicians
                                                        .withNumber(handle, program, phone)
                                                        .map(id ->
                                                                new Line(
                                                                        null,
                                                                        form.text("CallSid"),
                                                                        program,
                                                                        id,
                                                                        phone)))));
    }

    /** Keeps the call of somebody else, and gives what intake-service says to them. */
    public Optional<String> takenIn(SignedForm form, byte[] original) {
        var sid = form.text("CallSid");
        database.useTransaction(
                tx -> crossed.keepQuietly(tx, sid, "call", from(form).orElse(null), original));
        return crossed.handOver(sid);
    }

    /** Whom they should call; empty for a number of no program. */
    public Optional<Answer.Stranger> stranger(SignedForm form) {
        return database.read(handle ->
                programs.ofPager(handle, form.text("To"))
                        .map(program -> Telling.stranger(program, from(form))));
    }

    private static Optional<PhoneNumber> from(SignedForm form) {
        return form.first("From").filter(PhoneNumber::isE164).map(PhoneNumber::of);
    }
}
