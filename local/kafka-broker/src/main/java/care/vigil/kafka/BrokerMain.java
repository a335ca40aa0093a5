package care.vigil.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * Start reading here: one Kafka broker and controller in this JVM, on loopback, until it is told to
 * stop.
 *
 * <p>Arguments: {@code --data FOLDER --port N --controller-port N}, {@code --advertised-port N}
 * where clients are sent another way than to the port itself, and any number of {@code --topic
 * name:partitions[:compact]}. When the broker answers and all topics exist, the file {@code ready}
 * in the data folder holds this process's id; it is removed first thing at every start.
 */
public final class BrokerMain {

    private BrokerMain() {}

    /** Runs the broker; returns after an orderly stop. */
    public static void main(String[] arguments) {
        try {
            run(Arguments.parse(List.of(arguments)));
        } catch (Exception failed) {
            // The broker's own threads would keep half of it alive.
            failed.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void run(Arguments wanted) throws Exception {
        Path data = Files.createDirectories(wanted.data());
        Path ready = data.resolve("ready");
        Files.deleteIfExists(ready);

        format(data);
        Properties settings = BrokerSettings.of(wanted);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "orderly-stop"));
        server.startup();

        TopicMaker.ensure("127.0.0.1:" + wanted.port(), wanted.topics());
        Files.writeString(ready, Long.toString(ProcessHandle.current().pid()));
        server.awaitShutdown();
    }

    /** Formats the log folder the first time; a folder that belongs to another cluster refuses. */
    private static void format(Path data) throws Exception {
        Path idFile = data.resolve("cluster-id");
        if (Files.notExists(idFile)) {
            Path draft = data.resolve("cluster-id.draft");
            Files.writeString(draft, Uuid.randomUuid().toString());
            Files.move(draft, idFile, StandardCopyOption.ATOMIC_MOVE);
        }
        String log = BrokerSettings.logFolder(data);
        new Formatter()
                .setClusterId(Files.readString(idFile).strip())
                .setNodeId(BrokerSettings.NODE_ID)
                .setIgnoreFormatted(true)
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setMetadataLogDirectory(log)
                .addDirectory(log)
                .run();
    }

    /** What the command line asked for. */
    record Arguments(
            Path data, int port, int controllerPort, int advertisedPort, List<WantedTopic> topics) {

        static Arguments parse(List<String> words) {
            Path data = null;
            int port = 0;
            int controllerPort = 0;
            int advertisedPort = 0;
            List<WantedTopic> topics = new ArrayList<>();
            for (int i = 0; i + 1 < words.size(); i += 2) {
                String value = words.get(i + 1);
                switch (words.get(i)) {
                    case "--data" -> data = Path.of(value).toAbsolutePath();
                    case "--port" -> port = Integer.parseInt(value);
                    case "--controller-port" -> controllerPort = Integer.parseInt(value);
                    case "--advertised-port" -> advertisedPort = Integer.parseInt(value);
                    case "--topic" -> topics.add(WantedTopic.parse(value));
                    default ->
                            throw new IllegalArgumentException("unknown argument " + words.get(i));
                }
            }
            if (data == null || port == 0 || controllerPort == 0) {
                throw new IllegalArgumentException(
                        "--data, --port and --controller-port are needed");
            }
            return new Arguments(
                    data,
                    port,
                    controllerPort,
                    advertisedPort == 0 ? port : advertisedPort,
                    List.copyOf(topics));
        }
    }

    /** A topic that must exist before the broker counts as ready. */
    record WantedTopic(String name, int partitions, boolean compacted) {

        static WantedTopic parse(String text) {
            List<String> parts = List.of(text.split(":", -1));
            return new WantedTopic(
                    parts.get(0),
                    Integer.parseInt(parts.get(1)),
                    parts.size() > 2 && parts.get(2).equals("compact"));
        }
    }
}
