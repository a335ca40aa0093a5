package care.vigil.stack.plan;

import care.vigil.stack.kafka.KafkaProcess;
import care.vigil.stack.process.Child;
import care.vigil.stack.process.ChildSpec;
import care.vigil.stack.supervise.Part;
import java.io.IOException;
import java.time.Duration;

/** The Kafka broker with all topics. */
record KafkaPart(KafkaProcess broker, Duration patience) implements Part {

    static final Duration ORDERLY = Duration.ofSeconds(15);

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public ChildSpec spec() throws IOException {
        return broker.spec();
    }

    @Override
    public Health probe(Child child) throws IOException {
        if (broker.ready(child)) {
            broker.requireAnswer();
            return Health.READY;
        }
        // However long it reads its log again after a kill: as long as it lives, it is left to it.
        broker.requireControllersAnswer();
        return Health.LIVE;
    }
}
