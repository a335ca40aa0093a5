package care.vigil.stack.kafka;

import care.vigil.events.Topic;
import care.vigil.stack.process.Child;
import care.vigil.stack.process.ChildSpec;
import care.vigil.stack.process.JavaCommand;
import care.vigil.stack.process.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One Kafka broker on loopback, in a JVM and on a class path of its own. */
public final class KafkaProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(1);
    private static final Duration ORDERLY_STOP = Duration.ofSeconds(15);

    private final Settings settings;
    private Child child;

    /**
     * Where and how it runs.
     *
     * @param data folder of the log and the cluster id
     * @param log file that takes the broker's own log
     * @param port of the broker on 127.0.0.1
     * @param controllerPort on 127.0.0.1
     * @param advertisedPort to which clients are sent; the port itself, or of what lies between
     * @param topics that exist before the broker counts as ready
     * @param jvm options of its JVM, e.g. the heap; empty for {@link #HEAP}
     */
    public record Settings(
            Path data,
            Path log,
            int port,
            int controllerPort,
            int advertisedPort,
            List<Topic> topics,
            List<String> jvm) {

        /** Clients are sent to the port itself. */
        public Settings(
                Path data,
                Path log,
                int port,
                int controllerPort,
                List<Topic> topics,
                List<String> jvm) {
            this(data, log, port, controllerPort, port, topics, jvm);
        }

        public Settings {
            data = data.toAbsolutePath();
            log = log.toAbsolutePath();
            topics = List.copyOf(topics);
            jvm = List.copyOf(jvm.isEmpty() ? HEAP : jvm);
        }
    }

    /**
     * What the local stack gives it: a small heap, and the quick compiler, which halves its start.
     */
    public static final List<String> HEAP =
            List.of("-Xms64m", "-Xmx192m", "-XX:TieredStopAtLevel=1");

    private KafkaProcess(Settings settings) {
        this.settings = settings;
    }

    /** Makes the folder; starts nothing. */
    public static KafkaProcess prepare(Settings settings) throws IOException {
        Files.createDirectories(settings.data());
        return new KafkaProcess(settings);
    }

    /** How to start it, for a supervisor that keeps it running. */
    public ChildSpec spec() throws IOException {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--data", settings.data().toString()));
        arguments.addAll(List.of("--port", Integer.toString(settings.port())));
        arguments.addAll(List.of("--controller-port", Integer.toString(settings.controllerPort())));
        arguments.addAll(List.of("--advertised-port", Integer.toString(settings.advertisedPort())));
        for (Topic topic : settings.topics()) {
            String kind = topic.compacted() ? ":compact" : "";
            arguments.addAll(List.of("--topic", topic.name() + ":" + topic.partitions() + kind));
        }
        return new ChildSpec(
                "kafka",
                new JavaCommand(settings.jvm())
                        .main(BrokerClassPath.find(), "care.vigil.kafka.BrokerMain", arguments),
                JavaCommand.ENVIRONMENT,
                settings.data(),
                settings.log(),
                Signal.TERM);
    }

    /** Starts the broker (again) and waits until it answers and all topics exist. */
    public KafkaProcess start() throws IOException, InterruptedException {
        child = Child.start(spec());
        awaitReady(child);
        return this;
    }

    /** Waits until the given child has said that it is ready. */
    public void awaitReady(Child broker) throws IOException, InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (!ready(broker)) {
            if (broker.awaitExit(Duration.ofMillis(25))) {
                throw new IOException(
                        "Kafka ended at once with code "
                                + broker.exitCode()
                                + "; see "
                                + settings.log());
            }
            if (System.nanoTime() > end) {
                throw new IOException("Kafka is not ready; see " + settings.log());
            }
        }
    }

    /** Whether this very process has said so; a file left by an earlier one does not count. */
    public boolean ready(Child broker) throws IOException {
        Path ready = settings.data().resolve("ready");
        return Files.exists(ready) && Files.readString(ready).equals(Long.toString(broker.pid()));
    }

    /** Fails if the broker does not answer a request within a few seconds. */
    public void requireAnswer() throws IOException {
        Greeting.exchange(settings.port());
    }

    /** The same of its controller, which answers while the broker still reads its log again. */
    public void requireControllersAnswer() throws IOException {
        Greeting.exchange(settings.controllerPort());
    }

    /** What clients connect to. */
    public String bootstrap() {
        return "127.0.0.1:" + settings.port();
    }

    /** The process that {@link #start} made. */
    public Child child() {
        return child;
    }

    /** Orderly stop. */
    @Override
    public void close() {
        if (child == null) {
            return;
        }
        try {
            child.stop(ORDERLY_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
