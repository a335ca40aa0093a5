package care.vigil.kafka;

import care.vigil.kafka.BrokerMain.WantedTopic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that are missing; those that exist stay as they are. */
final class TopicMaker {

    private static final short ONE_COPY = 1;

    private TopicMaker() {}

    static void ensure(String bootstrap, List<WantedTopic> wanted) throws Exception {
        Map<String, Object> settings =
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                        AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, 50,
                        AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200);
        try (Admin admin = Admin.create(settings)) {
            var results =
                    admin.createTopics(wanted.stream().map(TopicMaker::topic).toList()).values();
            for (var result : results.values()) {
                try {
                    result.get(60, TimeUnit.SECONDS);
                } catch (ExecutionException failed) {
                    if (!(failed.getCause() instanceof TopicExistsException)) {
                        throw failed;
                    }
                }
            }
        }
    }

    private static NewTopic topic(WantedTopic wanted) {
        var topic =
                new NewTopic(
                        wanted.name(), Optional.of(wanted.partitions()), Optional.of(ONE_COPY));
        return wanted.compacted() ? topic.configs(COMPACTED) : topic;
    }

    /** Snapshots are re-published all the time: small segments, compacted soon, keep them few. */
    private static final Map<String, String> COMPACTED =
            Map.of(
                    "cleanup.policy", "compact",
                    "segment.bytes", Integer.toString(8 << 20),
                    "segment.ms", "3600000",
                    "min.cleanable.dirty.ratio", "0.2");
}
