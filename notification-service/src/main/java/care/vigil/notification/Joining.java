package care.vigil.notification;

import care.vigil.carrier.SignedForm;
import care.vigil.messaging.Database;
import care.vigil.notification.call.CallWords;
import care.vigil.notification.call.Line;
import care.vigil.notification.call.Step;
import care.vigil.notification.page.Bridge;
import care.vigil.notification.page.CarrierStatus;
import care.vigil.notification.page.Destination;
import care.vigil.notification.page.Page;
import care.vigil.notification.page.Standing;
import care.vigil.notification.reply.Verb;
import care.vigil.notification.store.Attempts;
import care.vigil.notification.store.Bridges;
import care.vigil.notification.store.Cases;
import care.vigil.notification.store.InboundCalls;
import care.vigil.notification.store.Pages;
import care.vigil.notification.store.PatientsToCall;
import care.vigil.notification.store.Programs;
import care.vigil.notification.store.Secrets;
import care.vigil.notification.wording.Answer;
import care.vigil.notification.wording.AnswerWords;
import care.vigil.sealed.PhoneNumber;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Joins the owner of a case with its patient, who sees the crisis number. Only a key of the
 * clinician begins it, and only a key of the clinician says what came of it: that a line was
 * answered is no contact.
 */
@Singleton
public class Joining {

    private static final Logger LOG = Logger.getLogger(Joining.class);
    private static final Duration PATIENT_RINGS = Duration.ofSeconds(40);

    /** Most voicemails answer later than this; a machine cannot be told from a person in time. */
    private static final Duration BEFORE_VOICEMAIL = Duration.ofSeconds(15);

    private final Database database;
    private final Secrets secrets;
    private final Programs programs;
    private final Cases cases;
    private final Pages pages;
    private final PatientsToCall patients;
    private final Attempts attempts;
    private final Bridges bridges;
    private final InboundCalls inboundCalls;
    private final WhoHasIt whoHasIt;
    private final Replying replying;

    Joining(
            Database database,
            Secrets secrets,
            Programs programs,
            Cases cases,
            Pages pages,
            PatientsToCall patients,
            Attempts attempts,
            Bridges bridges,
            InboundCalls inboundCalls,
            WhoHasIt whoHasIt,
            Replying replying) {
        this.database = database;
        this.secrets = secrets;
        this.programs = programs;
        this.cases = cases;
        this.pages = pages;
        this.patients = patients;
        this.attempts = attempts;
        this.bridges = bridges;
        this.inboundCalls = inboundCalls;
        this.whoHasIt = whoHasIt;
        this.replying = replying;
    }

    /**
     * Rings the patient. The number is unsealed here, for this; the row is written before.
     *
     * @param bridgeId made when the key was asked for, so that a repeat is the same call
     */
    Step connect(Line line, UUID escalationId, UUID bridgeId) {
        return database.inTransaction(tx -> {
            var standing = cases.find(tx, escalationId).orElse(Standing.NEW);
            if (!standing.mayCall(line.clinicianId())) {
                return new Step.GoOn(AnswerWords.spoken(whyNot(tx, line, escalationId, standing)));
            }
            if (line.attemptId() != null) {
                attempts.keyPressed(tx, line.attemptId());
            } else if (line.telephone() != null) {
                inboundCalls.joined(tx, line.telephone());
            }
            var page = pages.ofCase(tx, escalationId, line.clinicianId());
            bridges.add(
                    tx,
                    new Bridge(
                            bridgeId,
                            escalationId,
                            line.clinicianId(),
                            page.map(Page::program).orElse(line.program()),
                            patients.sealedPhone(tx, escalationId).orElse(null),
                            patients.forbidVoicemail(tx, escalationId),
                            line.attemptId(),
                            null));
            return ring(tx, bridges.find(tx, bridgeId).orElseThrow());
        });
    }

    /** The call with the patient is over, or never came about: what came of it is asked. */
    public Step ended(UUID bridgeId, SignedForm form) {
        var status = CarrierStatus.of(form.text("DialCallStatus")).orElse(CarrierStatus.COMPLETED);
        var found =
                database.inTransaction(tx -> {
                    progress(
                            tx,
                            bridgeId,
                            form.first("DialCallSid"),
                            status,
                            form.text("DialCallDuration"));
                    theyCalled(form).ifPresent(phone -> inboundCalls.heard(tx, phone));
                    return bridges.find(tx, bridgeId);
                });
        return found.<Step>map(_ ->
                        new Step.AskOutcome(bridgeId, CallWords.ended(status), UUID.randomUUID()))
                .orElse(new Step.End(CallWords.GOODBYE));
    }

    /** The carrier reports progress of the patient's leg. */
    public void progress(UUID bridgeId, SignedForm form) {
        CarrierStatus.of(form.text("CallStatus"))
                .ifPresent(status ->
                        database.useTransaction(tx ->
                                progress(
                                        tx,
                                        bridgeId,
                                        form.first("CallSid"),
                                        status,
                                        form.text("CallDuration"))));
    }

    /** Which call a bridge belongs to. */
    public Optional<Line> lineOf(UUID bridgeId, SignedForm form) {
        boolean theyCalled = form.text("Direction").equals("inbound");
        var telephone =
                form.first(theyCalled ? "From" : "To")
                        .filter(PhoneNumber::isE164)
                        .map(PhoneNumber::of)
                        .orElse(null);
        return database.read(handle -> bridges.find(handle, bridgeId))
                .map(bridge ->
                        new Line(
                                bridge.attemptId(),
                                form.text("CallSid"),
                                bridge.program(),
                                bridge.clinicianId(),
                                telephone));
    }

    /** What a key after the call says; empty for a key that says nothing. */
    public Optional<Answer> outcome(Line line, UUID bridgeId, String key) {
        var bridge = database.read(handle -> bridges.find(handle, bridgeId)).orElseThrow();
        var page =
                database.read(handle ->
                        pages.ofCase(handle, bridge.escalationId(), bridge.clinicianId()));
        return Verb.afterCall(key, bridge.wasAnswered())
                .map(verb ->
                        replying.byKey(
                                line, verb, bridge.escalationId(), page.orElse(null), bridgeId));
    }

    /** Rings the same patient once more. */
    public Step again(Line line, UUID bridgeId, UUID againId) {
        return database.inTransaction(tx -> {
            var before = bridges.find(tx, bridgeId).orElseThrow();
            var standing = cases.find(tx, before.escalationId()).orElse(Standing.NEW);
            if (!standing.mayCall(line.clinicianId())) {
                return new Step.GoOn(
                        AnswerWords.spoken(whyNot(tx, line, before.escalationId(), standing)));
            }
            bridges.add(
                    tx,
                    new Bridge(
                            againId,
                            before.escalationId(),
                            before.clinicianId(),
                            before.program(),
                            before.sealedPatientPhone(),
                            before.noVoicemail(),
                            before.attemptId(),
                            null));
            return ring(tx, bridges.find(tx, againId).orElseThrow());
        });
    }

    /** The telephone of a clinician who called the pager number; empty in a call of ours. */
    private static Optional<PhoneNumber> theyCalled(SignedForm form) {
        return form.first("From")
                .filter(_ -> form.text("Direction").equals("inbound"))
                .filter(PhoneNumber::isE164)
                .map(PhoneNumber::of);
    }

    private Step ring(Handle tx, Bridge bridge) {
        var number =
                secrets.open(bridge.sealedPatientPhone())
                        .map(PhoneNumber::e164)
                        .filter(Destination::isAllowed);
        if (number.isEmpty()) {
            LOG.error("ALARM there is no number to join a clinician with a patient");
            return new Step.GoOn(CallWords.NO_NUMBER);
        }
        bridges.dialed(tx, bridge.bridgeId());
        var program = programs.now(tx, bridge.program()).orElseThrow();
        return new Step.Connect(
                bridge.bridgeId(),
                program.crisisNumber(),
                number.get(),
                bridge.noVoicemail() ? BEFORE_VOICEMAIL : PATIENT_RINGS,
                bridge.noVoicemail());
    }

    private Answer whyNot(Handle tx, Line line, UUID escalationId, Standing standing) {
        var code = pages.ofCase(tx, escalationId, line.clinicianId()).map(Page::code).orElse(null);
        return standing.closedVersion() != null
                ? new Answer.Closed(code)
                : new Answer.SomebodyHasIt(code, whoHasIt.name(tx, standing.ownerId()));
    }

    private void progress(
            Handle tx, UUID bridgeId, Optional<String> sid, CarrierStatus status, String seconds) {
        bridges.progress(
                tx,
                bridgeId,
                sid.orElse(null),
                status,
                seconds.matches("\\d{1,6}") ? Integer.valueOf(seconds) : null);
    }
}
