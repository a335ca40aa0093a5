package care.vigil.notification;

import care.vigil.events.PageEvent.PatientCallRequested;
import care.vigil.notification.call.CallWords;
import care.vigil.notification.page.Bridge;
import care.vigil.notification.page.Channel;
import care.vigil.notification.page.Draft;
import care.vigil.notification.page.Purpose;
import care.vigil.notification.page.Reachability;
import care.vigil.notification.store.Attempts;
import care.vigil.notification.store.Bridges;
import care.vigil.notification.store.Cases;
import care.vigil.notification.store.Clinicians;
import care.vigil.notification.store.Programs;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/** Calls an owner who asked on a screen to be joined with the patient; one call, one attempt. */
@Singleton
class OwnerCalls {

    private static final Logger LOG = Logger.getLogger(OwnerCalls.class);

    private final Programs programs;
    private final Clinicians clinicians;
    private final Cases cases;
    private final Attempts attempts;
    private final Bridges bridges;

    OwnerCalls(
            Programs programs,
            Clinicians clinicians,
            Cases cases,
            Attempts attempts,
            Bridges bridges) {
        this.programs = programs;
        this.clinicians = clinicians;
        this.cases = cases;
        this.attempts = attempts;
        this.bridges = bridges;
    }

    /** Never waits for what is not known: a page of another case may be behind it. */
    void call(Handle tx, PatientCallRequested asked) {
        var program = programs.now(tx, asked.program());
        var to =
                clinicians
                        .find(tx, asked.clinicianId())
                        .flatMap(known -> new Reachability(known, List.of()).next(Channel.CALL));
        if (program.isEmpty() || to.isEmpty()) {
            LOG.error("ALARM an owner who asked to be joined with a patient cannot be called");
            return;
        }
        cases.lock(tx, asked.escalationId());
        var purpose =
                new Purpose.Connecting(asked.escalationId(), asked.clinicianId(), asked.eventId());
        var attempt =
                attempts.add(
                        tx,
                        new Draft(
                                purpose,
                                Channel.CALL,
                                asked.program(),
                                program.get().pagerNumber(),
                                to.get().number(),
                                CallWords.connectQuestion(),
                                "connect-1",
                                program.get().callTimeout(),
                                1),
                        Duration.ZERO);
        bridges.add(
                tx,
                new Bridge(
                        asked.eventId(),
                        asked.escalationId(),
                        asked.clinicianId(),
                        asked.program(),
                        asked.sealedPatientPhone(),
                        asked.noVoicemail(),
                        attempt,
                        null));
    }
}
