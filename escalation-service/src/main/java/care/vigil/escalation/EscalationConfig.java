package care.vigil.escalation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** What this service can be told about itself. What a program decides is in its document. */
@ConfigMapping(prefix = "vigil.escalation")
public interface EscalationConfig {

    /** The folder of keys; this service opens its own alone. */
    Path keysDir();

    /** How many due cases are decided in one transaction. */
    @WithDefault("200")
    int deadlineBatch();

    /** The longest sleep of the deadline loop. */
    @WithDefault("PT0.1S")
    Duration deadlineSleep();

    /** How long a case that cannot be decided is kept out of the way of the others. */
    @WithDefault("PT30S")
    Duration badCaseHold();

    /** How long a request waits for its program's roster before it opens without one. */
    @WithDefault("PT5S")
    Duration rosterWithin();

    /** How many rolled-back cases warm the path at start, so that the first crisis is not slow. */
    @WithDefault("200")
    int warmUp();
}
