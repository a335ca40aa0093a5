package care.vigil.escalation.timer;

import care.vigil.escalation.EscalationConfig;
import care.vigil.escalation.EscalationService;
import care.vigil.escalation.store.Cases;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/** Fires what is due in batches; a batch that fails is halved until a bad case is alone. */
@Singleton
class DueCases {

    private static final Logger LOG = Logger.getLogger(DueCases.class);

    private final EscalationService service;
    private final Cases cases;
    private final EscalationConfig config;
    private final Counter alarms;

    DueCases(
            EscalationService service,
            Cases cases,
            EscalationConfig config,
            MeterRegistry metrics) {
        this.service = service;
        this.cases = cases;
        this.config = config;
        this.alarms = metrics.counter("vigil_deadline_alarms");
    }

    /** Fires one batch; true when more may be due at once. */
    boolean fire(Handle handle) {
        try {
            return handle.inTransaction(tx -> service.fireDue(tx, config.deadlineBatch()))
                    == config.deadlineBatch();
        } catch (RuntimeException batch) {
            LOG.warnf("A batch of deadlines is halved: %s", batch.getClass().getSimpleName());
            new Halving<UUID>(
                            ids -> handle.useTransaction(tx -> service.fireDue(tx, ids)),
                            (id, why) -> holdBack(handle, id, why))
                    .halve(cases.due(handle, config.deadlineBatch()));
            return true;
        }
    }

    private void holdBack(Handle handle, UUID id, RuntimeException why) {
        alarms.increment();
        LOG.errorf(
                "ALARM case %s cannot be decided and is held back for %s: %s at %s",
                id, config.badCaseHold(), why.getClass().getSimpleName(), why.getStackTrace()[0]);
        handle.useTransaction(tx -> cases.hold(tx, id, config.badCaseHold()));
    }

    /** Time until the next deadline, at most the given; zero when one is due. */
    Duration untilNext(Handle handle, Duration atMost) {
        return cases.untilNextDue(handle).filter(wait -> wait.compareTo(atMost) < 0).orElse(atMost);
    }
}
