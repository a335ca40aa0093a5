package care.vigil.intake.rest;

import care.vigil.intake.IntakeConfig;
import care.vigil.intake.timer.CaseWatch;
import care.vigil.messaging.OutboxSweeper;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says how old the oldest unsent request is. Amber is an alarm, never a reason to take no more
 * texts: with Kafka or escalation-service away this is the only place where they are safe.
 */
@Readiness
@Singleton
class IntakeReadiness implements HealthCheck {

    private static final double UNSENT_IS_AMBER_SECONDS = 2;

    private final OutboxSweeper outbox;
    private final CaseWatch watch;
    private final IntakeConfig config;

    IntakeReadiness(OutboxSweeper outbox, CaseWatch watch, IntakeConfig config) {
        this.outbox = outbox;
        this.watch = watch;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        var unsent = outbox.oldestUnsentSeconds();
        var standing = watch.standing();
        var amber =
                unsent > UNSENT_IS_AMBER_SECONDS
                        || standing.oldestWithoutCaseSeconds() > config.caseAlarmAfter().toSeconds()
                        || standing.alarms() > 0;
        return HealthCheckResponse.named("requests")
                .up()
                .withData("colour", amber ? "amber" : "green")
                .withData("oldest-unsent-seconds", Double.toString(unsent))
                .withData(
                        "oldest-without-case-seconds",
                        Double.toString(standing.oldestWithoutCaseSeconds()))
                .withData("alarms", standing.alarms())
                .build();
    }
}
