package care.vigil.stack.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.stack.process.Child;
import care.vigil.stack.process.ChildSpec;
import care.vigil.stack.process.PidRecords;
import care.vigil.stack.process.Signal;
import care.vigil.stack.supervise.Supervisor.Order;
import care.vigil.stack.supervise.Supervisor.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    @TempDir Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Sleeper first = new Sleeper("first", List.of());
    private final Sleeper second = new Sleeper("second", List.of("first"));
    private PidRecords records;
    private Supervisor supervisor;

    @BeforeEach
    void start() throws InterruptedException {
        records = new PidRecords(folder.resolve("pids"));
        supervisor =
                new Supervisor(
                        List.of(first, second),
                        List.of(List.of("second"), List.of("first")),
                        records,
                        new Journal(new PrintStream(said, true, StandardCharsets.UTF_8)));
        supervisor.start();
        assertThat(supervisor.awaitReady(Duration.ofSeconds(30))).isTrue();
    }

    @AfterEach
    void stop() throws InterruptedException {
        supervisor.stop();
    }

    @Test
    void aKilledProcessIsStartedAgainAtOnceAndItSaysSo() throws Exception {
        long before = now("first").pid();
        supervisor.order("first", Order.KILL);
        await().until(() -> now("first").state().equals("READY") && now("first").pid() != before);
        assertThat(now("first").restarts()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("first           ended with code 137: starting it again at once")
                .contains("first           ready again");
    }

    @Test
    void aProcessThatSaysItIsNotAliveIsStartedAgain() {
        long before = now("second").pid();
        second.health = Part.Health.DOWN;
        await().atMost(Duration.ofSeconds(40)).until(() -> now("second").pid() != before);
        second.health = Part.Health.READY;
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("says that it is not alive");
    }

    @Test
    void oneThatIsOnlyNotReadyIsLeftAlone() {
        long before = now("second").pid();
        second.health = Part.Health.LIVE;
        await().until(() -> now("second").state().equals("NOT_READY"));
        second.health = Part.Health.READY;
        await().until(() -> now("second").state().equals("READY"));
        assertThat(now("second").pid()).isEqualTo(before);
    }

    @Test
    void whatIsHeldDownStaysDownUntilItIsReleased() throws Exception {
        supervisor.order("second", Order.CRASH);
        assertThat(now("second").state()).isEqualTo("HELD");
        assertThat(now("second").pid()).isZero();
        assertThat(supervisor.ready()).isFalse();
        supervisor.order("second", Order.START);
        await().until(() -> now("second").state().equals("READY"));
    }

    @Test
    void aFrozenProcessIsNotTakenForADeadOne() throws Exception {
        long before = now("second").pid();
        second.health = Part.Health.SILENT;
        supervisor.order("second", Order.FREEZE);
        await().until(() -> stateOf(before).equals("T"));
        assertThat(now("second").state()).isEqualTo("FROZEN");
        second.health = Part.Health.READY;
        supervisor.order("second", Order.THAW);
        await().until(() -> now("second").state().equals("READY"));
        assertThat(now("second").pid()).isEqualTo(before);
    }

    @Test
    void stoppingLeavesNothing() throws Exception {
        long one = now("first").pid();
        long two = now("second").pid();
        supervisor.stop();
        assertThat(ProcessHandle.of(one)).isEmpty();
        assertThat(ProcessHandle.of(two)).isEmpty();
        assertThat(records.running()).isEmpty();
    }

    @Test
    void aPartThatIsNotBuiltIsNamedAndHoldsNobodyUp() throws Exception {
        var missing =
                new Supervisor(
                        List.of(new Sleeper("third", List.of()), new Unbuilt()),
                        List.of(List.of("third", "unbuilt")),
                        new PidRecords(folder.resolve("others")),
                        new Journal(new PrintStream(said, true, StandardCharsets.UTF_8)));
        missing.start();
        assertThat(missing.awaitReady(Duration.ofSeconds(30))).isTrue();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("not built: no jar");
        missing.stop();
    }

    private Status now(String name) {
        return supervisor.status().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String stateOf(long pid) throws IOException {
        String stat = java.nio.file.Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).substring(0, 1);
    }

    /** A real process that does nothing. */
    private final class Sleeper implements Part {
        private final String name;
        private final List<String> after;
        private volatile Health health = Health.READY;

        Sleeper(String name, List<String> after) {
            this.name = name;
            this.after = after;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<String> after() {
            return after;
        }

        @Override
        public ChildSpec spec() {
            return new ChildSpec(
                    name,
                    List.of("sleep", "600"),
                    Map.of(),
                    folder,
                    folder.resolve(name + ".log"),
                    Signal.TERM);
        }

        @Override
        public Health probe(Child child) {
            return health;
        }
    }

    private static final class Unbuilt implements Part {
        @Override
        public String name() {
            return "unbuilt";
        }

        @Override
        public ChildSpec spec() throws IOException {
            throw new NotBuilt("not built: no jar");
        }

        @Override
        public Health probe(Child child) {
            return Health.SILENT;
        }
    }
}
