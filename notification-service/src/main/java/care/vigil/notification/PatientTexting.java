package care.vigil.notification;

import care.vigil.events.PatientTextEvent.PatientTextRequested;
import care.vigil.events.PatientTextEvent.PatientTextsWithdrawn;
import care.vigil.messaging.Database;
import care.vigil.messaging.NotYet;
import care.vigil.notification.page.Channel;
import care.vigil.notification.page.Draft;
import care.vigil.notification.page.Purpose;
import care.vigil.notification.patienttext.PatientWords;
import care.vigil.notification.patienttext.StillTrue;
import care.vigil.notification.store.Attempts;
import care.vigil.notification.store.Cases;
import care.vigil.notification.store.Programs;
import care.vigil.notification.store.Secrets;
import care.vigil.sealed.PhoneNumber;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Turns a text to a patient into an attempt. Whether it is still true is asked again when it
 * leaves.
 */
@Singleton
class PatientTexting {

    private static final Logger LOG = Logger.getLogger(PatientTexting.class);

    /**
     * Without an end of its own, or when it helps at any age, a text is worth delivering so long.
     */
    private static final Duration USUALLY = Duration.ofHours(4);

    private final Secrets secrets;
    private final Programs programs;
    private final Cases cases;
    private final Attempts attempts;
    private final Outcomes outcomes;

    PatientTexting(
            Secrets secrets, Programs programs, Cases cases, Attempts attempts, Outcomes outcomes) {
        this.secrets = secrets;
        this.programs = programs;
        this.cases = cases;
        this.attempts = attempts;
        this.outcomes = outcomes;
    }

    void request(Handle tx, PatientTextRequested request) {
        if (request.escalationId() != null) {
            cases.texted(
                    tx,
                    request.escalationId(),
                    request.caseVersion(),
                    StillTrue.saysThatAPersonActs(request.template()));
        }
        var number = secrets.open(request.sealedPhone());
        if (number.isEmpty()) {
            LOG.errorf("ALARM the number for a text %s cannot be opened", request.template());
            notTextable(tx, request);
            return;
        }
        draft(tx, request, number.get());
    }

    void withdraw(Handle tx, PatientTextsWithdrawn withdrawn) {
        cases.withdrawn(tx, withdrawn.escalationId(), withdrawn.caseVersion(), withdrawn.except());
    }

    private void draft(Handle tx, PatientTextRequested request, PhoneNumber to) {
        var program =
                programs.at(tx, request.program(), request.programRevision())
                        .orElseThrow(() -> new NotYet("a program"));
        var words =
                PatientWords.of(
                        program.document(),
                        request.template(),
                        request.languages(),
                        request.country());
        if (words.isEmpty()) {
            LOG.errorf(
                    "ALARM program %s has no words for %s", request.program(), request.template());
            return;
        }
        var purpose =
                new Purpose.Texting(
                        request.escalationId(),
                        request.caseVersion(),
                        request.contactId(),
                        request.template(),
                        request.expiresAt());
        attempts.add(
                tx,
                new Draft(
                        purpose,
                        Channel.SMS,
                        request.program(),
                        program.document().crisisNumber(),
                        to,
                        words.get(),
                        "%s-r%d".formatted(request.template().word(), program.revision()),
                        lasts(tx, request),
                        1),
                Duration.ZERO);
    }

    private void notTextable(Handle tx, PatientTextRequested request) {
        if (request.escalationId() != null) {
            outcomes.notTextable(tx, request.escalationId(), request.eventId(), null);
        }
    }

    private static Duration lasts(Handle tx, PatientTextRequested request) {
        if (request.expiresAt() == null) {
            return USUALLY;
        }
        var left = Duration.between(Database.now(tx), request.expiresAt());
        return left.isNegative() || left.compareTo(USUALLY) > 0 ? USUALLY : left;
    }
}
