package care.vigil.carrier.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the carrier's record of inbound texts is read. */
@ConfigMapping(prefix = "vigil.carrier-inbox")
public interface InboxConfig {

    /** Between two looks while a case is open. */
    @WithDefault("10s")
    Duration whileOpen();

    /** Between two looks otherwise. */
    @WithDefault("30s")
    Duration otherwise();

    /** How long a text is left to its webhook. */
    @WithDefault("3s")
    Duration grace();

    /** How far each look goes back behind the last. */
    @WithDefault("1m")
    Duration overlap();

    /** How far the first look goes back, and one now and then. */
    @WithDefault("10m")
    Duration deepOverlap();

    /** How often a look goes back that far. */
    @WithDefault("5m")
    Duration deepEvery();

    /** How many texts the carrier lists in one answer. */
    @WithDefault("500")
    int pageSize();
}
