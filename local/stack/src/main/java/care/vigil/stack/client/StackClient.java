package care.vigil.stack.client;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Talks to a running stack: how it is, and (for tests) kill, freeze, stop and start its parts. */
public final class StackClient {

    private static final ObjectMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final int port;
    private final String token;

    private StackClient(int port, String token) {
        this.port = port;
        this.token = token;
    }

    /**
     * The stack whose records are in this folder.
     *
     * @param home e.g. {@code .vigil} or {@code .vigil/test}
     * @throws UncheckedIOException if none has been started there
     */
    public static StackClient at(Path home) {
        try {
            List<String> words =
                    List.of(Files.readString(home.resolve("run/control")).strip().split(" ", -1));
            return new StackClient(Integer.parseInt(words.getFirst()), words.getLast());
        } catch (IOException e) {
            throw new UncheckedIOException("no stack is running in " + home, e);
        }
    }

    /** How it is now. */
    public StackStatus status() {
        try {
            return JSON.readValue(call("GET", "/status"), StackStatus.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One process by name, e.g. {@code escalation-1}, {@code kafka}. */
    public StackStatus.OneProcess process(String name) {
        return status().processes().stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no process " + name));
    }

    /** kill -9; the supervisor starts it again at once. Returns when it is dead. */
    public void kill(String name) {
        order(name, "kill");
    }

    /** kill -9, and it stays down until {@link #start}. */
    public void crash(String name) {
        order(name, "crash");
    }

    /** Orderly stop, and it stays down until {@link #start}. */
    public void stop(String name) {
        order(name, "stop");
    }

    /** Lets a stopped or crashed process run again; see {@link #awaitReady(String, Duration)}. */
    public void start(String name) {
        order(name, "start");
    }

    /** SIGSTOP for the process and its children; it is not restarted meanwhile. */
    public void freeze(String name) {
        order(name, "freeze");
    }

    /** SIGCONT. */
    public void thaw(String name) {
        order(name, "thaw");
    }

    /** Waits until every part is ready. */
    public void awaitReady(Duration patience) {
        await(() -> status().ready(), "the stack is not ready", patience);
    }

    /** Waits until one process is ready. */
    public void awaitReady(String name, Duration patience) {
        await(() -> process(name).state().equals("READY"), name + " is not ready", patience);
    }

    /** A connection to a service's database, as its owner. */
    public Connection database(String service) throws SQLException {
        StackStatus status = status();
        try {
            Path file = Path.of(status.keys()).resolve("db-" + service + ".password");
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + status.postgresPort() + "/" + service,
                    service,
                    Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Moves the clock of all four databases and of the simulator ahead together. Only where the
     * testing migration has made it movable.
     */
    public void fastForward(Duration by) {
        StackStatus status = status();
        for (String service : status.services().keySet()) {
            try (Connection database = database(service);
                    PreparedStatement move =
                            database.prepareStatement(
                                    "update vigil_clock set moved_by = moved_by + ? * interval '1"
                                            + " millisecond'")) {
                move.setLong(1, by.toMillis());
                move.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException("cannot move the clock of " + service, e);
            }
        }
        if (!status.simulator().isEmpty()) {
            Calls.post(
                    status.simulator() + "/control/clock",
                    "",
                    "{\"advanceMs\":" + by.toMillis() + "}");
        }
    }

    /** Stops everything, in order, and the supervisor last; returns when it has begun. */
    public void shutdown() {
        call("POST", "/shutdown");
    }

    private void order(String name, String order) {
        call("POST", "/processes/" + name + "/" + order);
    }

    private static void await(BooleanSupplier condition, String complaint, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(complaint + " after " + patience);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private String call(String method, String path) {
        String url = "http://127.0.0.1:" + port + path;
        return method.equals("GET") ? Calls.get(url, token) : Calls.post(url, token, "");
    }
}
