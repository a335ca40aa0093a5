package care.vigil.roster;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The local installation's program files, loaded at the start as the stack does. */
public final class Installation implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("vigil.roster.program-documents", Examples.folder().toString());
    }

    @Override
    public void stop() {}
}
