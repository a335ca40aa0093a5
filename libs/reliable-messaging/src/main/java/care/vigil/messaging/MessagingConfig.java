package care.vigil.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How this service talks to the others. */
@ConfigMapping(prefix = "vigil.messaging")
public interface MessagingConfig {

    /** The service's name, which is also its consumer groups' prefix. */
    String service();

    /** This process among its likes, stable over restarts: its partitions wait for it. */
    String instance();

    /** Bootstrap servers, host and port, comma-separated. */
    String kafka();

    /** Where {@code internal-token} lies. */
    Path keysFolder();

    /** The readers of a topic, by HTTP, for when Kafka does not bring a message in time. */
    Map<String, List<URI>> routes();

    /** How old a message without receipt may get before it goes by HTTP too. */
    @WithDefault("PT2S")
    Duration receiptWithin();

    /** How old it may get when Kafka has just refused a message. */
    @WithDefault("PT0.1S")
    Duration receiptWithinWhenKafkaIsDown();

    /** How long a reader that is asked by HTTP may take to say that it has a message. */
    @WithDefault("PT2S")
    Duration answerWithin();

    /** How long sent messages are kept, to answer questions and to send again after a loss. */
    @WithDefault("PT24H")
    Duration keepSent();

    /** Whether a {@link Failpoint} can be armed: only in stacks that are started for tests. */
    @WithDefault("false")
    boolean failpoints();

    /** How long event ids are remembered; longer than Kafka keeps records. */
    @WithDefault("P9D")
    Duration keepSeen();
}
