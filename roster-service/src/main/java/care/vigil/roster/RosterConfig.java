package care.vigil.roster;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Every setting of roster-service. The environment's names are in application.properties. */
@ConfigMapping(prefix = "vigil.roster")
public interface RosterConfig {

    /** Where this installation's keys are. */
    Path keysFolder();

    /** Where the first logins are written for the person who installs. */
    Path dataFolder();

    /** A folder of program documents, loaded where the program is absent. */
    Optional<Path> programDocuments();

    /** How often everything is published again, so that a reader's copy shows its age. */
    @WithDefault("30s")
    Duration republishEvery();

    /** How far ahead shifts are published. */
    @WithDefault("15d")
    Duration publishAhead();

    /** How far back, for those who ask about last night. */
    @WithDefault("1d")
    Duration publishBack();
}
