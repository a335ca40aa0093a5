package care.vigil.web.session;

import care.vigil.web.WebConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Keeps the list of revoked sessions fresh. */
@ApplicationScoped
class RevocationLoop {

    private static final Logger LOG = Logger.getLogger(RevocationLoop.class);

    private final RevocationSource source;
    private final Revocations revocations;
    private final long intervalMillis;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("revoked-sessions").factory());

    RevocationLoop(RevocationSource source, Revocations revocations, WebConfig config) {
        this.source = source;
        this.revocations = revocations;
        this.intervalMillis = config.revocationInterval().toMillis();
    }

    void start(@Observes StartupEvent started) {
        var _ =
                thread.scheduleWithFixedDelay(
                        this::refresh, 0, intervalMillis, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.shutdownNow();
    }

    private void refresh() {
        try {
            source.revoked().ifPresent(revocations::become);
        } catch (RuntimeException trouble) {
            LOG.warnf("The list of revoked sessions is old: %s", trouble.toString());
        }
    }
}
