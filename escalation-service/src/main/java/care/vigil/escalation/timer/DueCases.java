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

/** Fires what is due in batches; when a batch fails, case by case, so that a bad one is alone. */
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
            LOG.warnf(
                    "A batch of deadlines goes case by case: %s", batch.getClass().getSimpleName());
            cases.due(handle, config.deadlineBatch()).forEach(id -> fireAlone(handle, id));
            return true;
        }
    }

    private void fireAlone(Handle handle, UUID id) {
        try {
            handle.useTransaction(tx -> service.fire(tx, id));
        } catch (RuntimeException bad) {
            alarms.increment();
            LOG.errorf(
                    bad,
                    "ALARM case %s cannot be decided and is held back for %s",
                    id,
                    config.badCaseHold());
            handle.useTransaction(tx -> cases.hold(tx, id, config.badCaseHold()));
        }
    }

    /** Time until the next deadline, at most the given; zero when one is due. */
    Duration untilNext(Handle handle, Duration atMost) {
        return cases.untilNextDue(handle).filter(wait -> wait.compareTo(atMost) < 0).orElse(atMost);
    }
}
