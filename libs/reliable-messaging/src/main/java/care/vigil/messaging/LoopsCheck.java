package care.vigil.messaging;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Liveness: down names the loops that are silent. */
@Liveness
@Singleton
class LoopsCheck implements HealthCheck {

    private final Loops loops;

    LoopsCheck(Loops loops) {
        this.loops = loops;
    }

    @Override
    public HealthCheckResponse call() {
        var silent = loops.silent();
        var response = HealthCheckResponse.named("loops").status(silent.isEmpty());
        return silent.isEmpty()
                ? response.build()
                : response.withData("silent", String.join(", ", silent)).build();
    }
}
