package care.vigil.notification.timer;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Asks the carrier about each attempt on a virtual thread, and never twice at the same time. */
final class UnderWay {

    private final Set<UUID> attempts = ConcurrentHashMap.newKeySet();

    /** Begins a step about an attempt, unless one is under way. */
    void start(UUID attemptId, Runnable step) {
        if (attempts.add(attemptId)) {
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            step.run();
                        } finally {
                            attempts.remove(attemptId);
                        }
                    });
        }
    }
}
