package care.vigil.kafka;

import care.vigil.kafka.BrokerMain.Arguments;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/** The settings of the one local broker, and why they differ from Kafka's defaults. */
final class BrokerSettings {

    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final Duration RETENTION = Duration.ofDays(8);
    private static final int MEGABYTE = 1 << 20;

    private BrokerSettings() {}

    static String logFolder(Path data) {
        return data.resolve("log").toString();
    }

    static Properties of(Arguments wanted) {
        var p = new Properties();
        identity(p, wanted);
        // A reader that starts before its topic must not create one with a single partition.
        p.put("auto.create.topics.enable", "false");
        p.put("unclean.leader.election.enable", "false");
        oneNode(p);
        // After kill -9 the broker's own earlier registration expires this fast (default 9 s).
        p.put("broker.session.timeout.ms", "3000");
        p.put("broker.heartbeat.interval.ms", "500");
        p.put("group.initial.rebalance.delay.ms", "0");
        p.put("group.min.session.timeout.ms", "6000");
        bounds(p);
        small(p);
        return p;
    }

    private static void identity(Properties p, Arguments wanted) {
        p.put("process.roles", "broker,controller");
        p.put("node.id", Integer.toString(NODE_ID));
        String controller = "127.0.0.1:" + wanted.controllerPort();
        p.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:" + wanted.port() + ",CONTROLLER://" + controller);
        p.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + wanted.advertisedPort());
        p.put("controller.listener.names", CONTROLLER);
        p.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
        p.put("controller.quorum.voters", NODE_ID + "@" + controller);
        p.put("log.dirs", logFolder(wanted.data()));
    }

    private static void oneNode(Properties p) {
        p.put("offsets.topic.replication.factor", "1");
        p.put("offsets.topic.num.partitions", "5");
        p.put("transaction.state.log.replication.factor", "1");
        p.put("transaction.state.log.min.isr", "1");
        p.put("transaction.state.log.num.partitions", "5");
        p.put("share.coordinator.state.topic.replication.factor", "1");
        p.put("share.coordinator.state.topic.min.isr", "1");
        p.put("share.coordinator.state.topic.num.partitions", "1");
    }

    private static void bounds(Properties p) {
        p.put("log.retention.ms", Long.toString(RETENTION.toMillis()));
        p.put("log.segment.bytes", Integer.toString(64 * MEGABYTE));
        // Readers' positions must outlive the records, else a reader idle for a week starts anew.
        p.put("offsets.retention.minutes", Long.toString(RETENTION.plusDays(2).toMinutes()));
        p.put("offsets.topic.segment.bytes", Integer.toString(16 * MEGABYTE));
        p.put("metadata.log.segment.bytes", Integer.toString(16 * MEGABYTE));
        p.put("log.index.size.max.bytes", Integer.toString(MEGABYTE));
    }

    private static void small(Properties p) {
        p.put("log.cleaner.dedupe.buffer.size", Integer.toString(2 * MEGABYTE));
        p.put("num.io.threads", "2");
        p.put("num.network.threads", "2");
        p.put("background.threads", "2");
        p.put("num.recovery.threads.per.data.dir", "2");
        p.put("socket.listen.backlog.size", "128");
    }
}
