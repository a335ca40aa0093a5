package care.vigil.notification;

import care.vigil.events.ClinicianEvent.ClinicianPublished;
import care.vigil.events.ClinicianEvent.Membership;
import care.vigil.events.ClinicianEvent.Phone;
import care.vigil.events.PageEvent.PageRequested;
import care.vigil.events.PageEvent.PagesStoodDown;
import care.vigil.events.PageReason;
import care.vigil.events.PageSubject;
import care.vigil.events.ProgramEvent.ProgramPublished;
import care.vigil.events.Role;
import care.vigil.events.StandDownReason;
import care.vigil.messaging.Database;
import care.vigil.notification.store.Clinicians;
import care.vigil.notification.store.Programs;
import care.vigil.notification.twilio.Rehearsal;
import care.vigil.program.EmergencyNumbers;
import care.vigil.program.ProgramDocument;
import care.vigil.sealed.PhoneNumber;
import care.vigil.sealed.PhoneSeal;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Goes the way of a page a few times at the start, so that the first crisis is as fast as the
 * hundredth. Nothing of it stays: each transaction is rolled back, and the carrier is not asked.
 */
@Singleton
class WarmUp {

    private static final Logger LOG = Logger.getLogger(WarmUp.class);
    private static final int ROUNDS = 25;
    private static final String NOBODY = "warm-up";
    private static final Instant THEN = Instant.EPOCH;

    private final Database database;
    private final Programs programs;
    private final Clinicians clinicians;
    private final NotificationService notification;
    private final Rehearsal rehearsal;
    private final NotificationConfig config;

    WarmUp(
            Database database,
            Programs programs,
            Clinicians clinicians,
            NotificationService notification,
            Rehearsal rehearsal,
            NotificationConfig config) {
        this.database = database;
        this.programs = programs;
        this.clinicians = clinicians;
        this.notification = notification;
        this.rehearsal = rehearsal;
        this.config = config;
    }

    void run(@Observes StartupEvent started) {
        long begun = System.nanoTime();
        try {
            var number = PhoneNumber.of("+12025550100");
            var seal = PhoneSeal.open(config.keysFolder().resolve("phones-public.json"));
            for (int round = 0; round < ROUNDS; round++) {
                rolledBack(seal.seal(number));
                rehearsal.once();
            }
        } catch (RuntimeException e) {
            LOG.warnf("The warm-up did not finish: %s", e.getClass().getSimpleName());
            LOG.debug("The warm-up did not finish", e);
        }
        LOG.infof("Warm after %d ms", Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    private void rolledBack(String sealedNumber) {
        try {
            database.useTransaction(tx -> {
                page(tx, sealedNumber);
                throw new RollBack();
            });
        } catch (RollBack _) {
            LOG.trace("Rolled back, as it should be");
        }
    }

    private void page(Handle tx, String sealedNumber) {
        var clinician = UUID.randomUUID();
        var escalation = UUID.randomUUID();
        programs.keep(tx, program());
        clinicians.keep(tx, clinician(clinician, sealedNumber));
        notification.page(tx, request(escalation, clinician));
        notification.standDown(
                tx,
                new PagesStoodDown(
                        UUID.randomUUID(),
                        THEN,
                        escalation,
                        1,
                        NOBODY,
                        StandDownReason.ACKNOWLEDGED,
                        clinician,
                        PageSubject.CASE));
    }

    private static PageRequested request(UUID escalation, UUID clinician) {
        return new PageRequested(
                UUID.randomUUID(),
                THEN,
                escalation,
                1,
                UUID.randomUUID(),
                NOBODY,
                clinician,
                Role.PRIMARY,
                1,
                PageReason.CRISIS,
                THEN,
                null,
                false,
                false);
    }

    private static ClinicianPublished clinician(UUID id, String sealedNumber) {
        return new ClinicianPublished(
                UUID.randomUUID(),
                THEN,
                id,
                1,
                THEN,
                NOBODY,
                true,
                List.of(new Phone(UUID.randomUUID(), sealedNumber, true, true, true)),
                List.of(new Membership(NOBODY, List.of(Role.PRIMARY))));
    }

    private static ProgramPublished program() {
        return new ProgramPublished(
                UUID.randomUUID(),
                THEN,
                NOBODY,
                0,
                THEN,
                new ProgramDocument(
                        NOBODY,
                        NOBODY,
                        NOBODY,
                        ZoneOffset.UTC,
                        "US",
                        "+12025550101",
                        "+12025550102",
                        List.of("en"),
                        new EmergencyNumbers("911", "988"),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(2),
                        Duration.ofSeconds(25),
                        List.of(),
                        List.of(),
                        Map.of()));
    }

    /** Thrown so that nothing stays. */
    private static final class RollBack extends RuntimeException {

        private static final long serialVersionUID = 1;

        private RollBack() {
            super(null, null, false, false);
        }
    }
}
