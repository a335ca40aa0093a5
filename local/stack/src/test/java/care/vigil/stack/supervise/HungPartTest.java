package care.vigil.stack.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.stack.OptionsOfATest;
import care.vigil.stack.plan.StackOptions;
import care.vigil.stack.plan.StackPlan;
import care.vigil.stack.process.PidRecords;
import care.vigil.stack.process.Signal;
import care.vigil.stack.supervise.Supervisor.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Kafka and a real PostgreSQL that live and do not answer. */
class HungPartTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    /** PostgreSQL is looked at every ten seconds; an answer is waited for a few more. */
    private static final Duration NOTICED = Duration.ofSeconds(25);

    @TempDir Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final AtomicLong skipped = new AtomicLong();
    private Supervisor supervisor;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        var parts =
                StackPlan.prepare(options()).parts().stream()
                        .filter(it -> List.of("kafka", "postgres").contains(it.name()))
                        .toList();
        supervisor =
                new Supervisor(
                        parts,
                        List.of(List.of("kafka", "postgres")),
                        new PidRecords(folder.resolve("pids")),
                        new Journal(new PrintStream(said, true, StandardCharsets.UTF_8)),
                        () -> System.nanoTime() + skipped.get());
        supervisor.start();
        assertThat(supervisor.awaitReady(Duration.ofMinutes(2))).isTrue();
    }

    @AfterEach
    void stop() throws InterruptedException {
        supervisor.stop();
    }

    @Test
    void oneThatRecoversIsLeftAloneAndOneThatStaysSilentIsStartedAgainAndItSaysSo() {
        Status kafka = now("kafka");
        Status postgres = now("postgres");
        Signal.STOP.send(kafka.pid());
        Signal.STOP.send(postgres.pid());
        await().atMost(NOTICED)
                .until(() -> is("kafka", "NOT_READY") && is("postgres", "NOT_READY"));
        Signal.CONT.send(kafka.pid());
        await().atMost(SOON).until(() -> is("kafka", "READY"));
        assertThat(now("kafka").pid()).isEqualTo(kafka.pid());
        Signal.STOP.send(kafka.pid());
        await().atMost(SOON).until(() -> is("kafka", "NOT_READY"));

        skipped.addAndGet(Duration.ofSeconds(45).toNanos());

        await().atMost(SOON).until(() -> is("kafka", "READY") && is("postgres", "READY"));
        assertThat(now("kafka").pid()).isNotEqualTo(kafka.pid());
        assertThat(now("postgres").pid()).isNotEqualTo(postgres.pid());
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("kafka           does not answer: starting it again at once")
                .contains("postgres        does not answer: starting it again at once")
                .contains("kafka           ready again", "postgres        ready again");
    }

    private boolean is(String name, String state) {
        return now(name).state().equals(state);
    }

    private Status now(String name) {
        return supervisor.status().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private StackOptions options() {
        return OptionsOfATest.in(folder, 6000);
    }
}
