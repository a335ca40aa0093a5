package care.vigil.escalation.kafka;

import care.vigil.events.Topics;
import care.vigil.messaging.MessagingConfig;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Whether every answer that clinicians had given before this process started has been applied: a
 * deadline that fires before it would page somebody for a case that is taken (promise P12).
 */
@Singleton
public class DurableAnswers {

    private static final Logger LOG = Logger.getLogger(DurableAnswers.class);
    private static final int ANSWER_MILLIS = 1000;

    private final MessagingConfig config;

    DurableAnswers(MessagingConfig config) {
        this.config = config;
    }

    /** A broker that does not answer has nothing to say: then nothing is waited for. */
    public boolean areApplied() throws InterruptedException {
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers",
                        config.kafka(),
                        "client.id",
                        config.instance() + "-durable-answers",
                        "request.timeout.ms",
                        ANSWER_MILLIS,
                        "default.api.timeout.ms",
                        ANSWER_MILLIS);
        try (var kafka = Admin.create(settings)) {
            var ends = ends(kafka);
            var applied =
                    kafka.listConsumerGroupOffsets(config.service() + "-" + Topics.ACKNOWLEDGEMENTS)
                            .partitionsToOffsetAndMetadata()
                            .get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
            return ends.entrySet().stream()
                    .allMatch(end -> isReached(end.getValue(), applied.get(end.getKey())));
        } catch (ExecutionException | TimeoutException away) {
            LOG.warnf("Nobody knows of unapplied answers: %s", away.getClass().getSimpleName());
            return true;
        }
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> ends(Admin kafka)
            throws InterruptedException, ExecutionException, TimeoutException {
        var topic =
                kafka.describeTopics(List.of(Topics.ACKNOWLEDGEMENTS))
                        .allTopicNames()
                        .get(ANSWER_MILLIS, TimeUnit.MILLISECONDS)
                        .get(Topics.ACKNOWLEDGEMENTS);
        var wanted =
                topic.partitions().stream()
                        .collect(
                                Collectors.toMap(
                                        partition ->
                                                new TopicPartition(
                                                        topic.name(), partition.partition()),
                                        _ -> OffsetSpec.latest()));
        return kafka.listOffsets(wanted).all().get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static boolean isReached(ListOffsetsResultInfo end, OffsetAndMetadata applied) {
        return end.offset() == 0 || (applied != null && applied.offset() >= end.offset());
    }
}
