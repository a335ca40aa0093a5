package care.vigil.escalation;

import care.vigil.escalation.machine.Command;
import care.vigil.escalation.store.ProgramCopy;
import care.vigil.events.CrisisRequestEvent;
import care.vigil.events.CrisisRequestEvent.CrisisRequested;
import care.vigil.events.EventJson;
import care.vigil.events.Role;
import care.vigil.events.Via;
import care.vigil.messaging.Database;
import care.vigil.program.EmergencyNumbers;
import care.vigil.program.ProgramDocument;
import care.vigil.program.Rung;
import care.vigil.timetable.PublishedShift;
import care.vigil.timetable.Timetable;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
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
 * Walks the path of a crisis before the first real one, with cases that are rolled back: the rare
 * first crisis after a start is the normal case, and must not be the slow one.
 */
@Singleton
class WarmUp {

    private static final Logger LOG = Logger.getLogger(WarmUp.class);
    private static final int BEFORE_OTHERS = 100;
    private static final long LONGEST_NANOS = Duration.ofSeconds(2).toNanos();
    private static final String PROGRAM = "warm-up";
    private static final UUID CLINICIAN = new UUID(0, 1);

    private final Database database;
    private final EscalationService service;
    private final EscalationConfig config;

    WarmUp(Database database, EscalationService service, EscalationConfig config) {
        this.database = database;
        this.service = service;
        this.config = config;
    }

    void start(@Observes @Priority(BEFORE_OTHERS) StartupEvent started) {
        var begin = System.nanoTime();
        try {
            for (int i = 0; i < config.warmUp() && System.nanoTime() - begin < LONGEST_NANOS; i++) {
                database.jdbi().useHandle(this::walkOnce);
            }
            LOG.infof(
                    "The path of a crisis is warm after %d ms",
                    Duration.ofNanos(System.nanoTime() - begin).toMillis());
        } catch (RuntimeException e) {
            LOG.warnf("The path of a crisis could not be warmed: %s", e.getClass().getSimpleName());
        }
    }

    private void walkOnce(Handle handle) {
        handle.begin();
        try {
            var now = Database.now(handle);
            var request = heard(request(now));
            service.requestArrived(handle, request, program(now));
            var id =
                    handle.createQuery("select id from escalation where contact_id = ?")
                            .bind(0, request.contactId())
                            .mapTo(UUID.class)
                            .one();
            var page =
                    handle.createQuery("select id from page where escalation_id = ?")
                            .bind(0, id)
                            .mapTo(UUID.class)
                            .one();
            var _ =
                    service.ask(
                            handle,
                            id,
                            (at, _) -> new Command.NoteHandedOver(at, page, 1, Via.SMS));
            var _ =
                    service.ask(
                            handle,
                            id,
                            (at, onCall) ->
                                    new Command.Accept(at, CLINICIAN, page, Via.SMS, onCall));
        } finally {
            handle.rollback();
        }
    }

    private static CrisisRequested heard(CrisisRequested request) {
        var reading = EventJson.read(EventJson.write(request), CrisisRequestEvent.class);
        return reading instanceof EventJson.Reading.Event<CrisisRequestEvent>(CrisisRequested read)
                ? read
                : request;
    }

    private static CrisisRequested request(Instant now) {
        return new CrisisRequested(
                UUID.randomUUID(),
                now,
                UUID.randomUUID(),
                PROGRAM,
                Via.SMS,
                UUID.randomUUID(),
                now,
                List.of("en"),
                "sealed",
                true,
                false,
                false,
                null,
                false,
                false);
    }

    private static ProgramCopy program(Instant now) {
        var hour = Duration.ofHours(1);
        var document =
                new ProgramDocument(
                        PROGRAM,
                        PROGRAM,
                        PROGRAM,
                        ZoneOffset.UTC,
                        "US",
                        "",
                        "",
                        List.of("en"),
                        new EmergencyNumbers("", ""),
                        hour,
                        hour,
                        hour,
                        hour,
                        List.of(new Rung(Role.PRIMARY, Duration.ZERO)),
                        List.of(),
                        Map.of());
        var shift =
                new PublishedShift(
                        CLINICIAN, Role.PRIMARY, CLINICIAN, now.minus(hour), now.plus(hour));
        return new ProgramCopy(document, 1, now, new Timetable(List.of(shift)), Map.of(), 1, now);
    }
}
