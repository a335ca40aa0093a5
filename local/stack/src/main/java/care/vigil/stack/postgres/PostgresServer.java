package care.vigil.stack.postgres;

import care.vigil.stack.process.Child;
import care.vigil.stack.process.ChildSpec;
import care.vigil.stack.process.Signal;
import care.vigil.stack.process.Unprivileged;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * One PostgreSQL server on loopback: the programs unpacked, the data folder made once, the server a
 * foreground child.
 *
 * <p>Durability is never traded: fsync, synchronous_commit and full_page_writes are on, so what was
 * committed survives kill -9.
 */
public final class PostgresServer implements AutoCloseable {

    /** The superuser's name. */
    public static final String SUPERUSER = "vigil";

    private static final String WRONG_PASSWORD = "28P01";
    private static final Duration CRASH_RECOVERY = Duration.ofMinutes(2);
    private static final Duration ORDERLY_STOP = Duration.ofSeconds(10);
    private static final Duration QUERY = Duration.ofSeconds(30);
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final Settings settings;
    private final Unprivileged somebody;
    private final Path programs;
    private Child child;

    /**
     * Where and how it runs.
     *
     * @param data the data folder, made if absent
     * @param log file that takes the server's log
     * @param port on 127.0.0.1
     * @param superuserPassword of {@link #SUPERUSER}; given to the server when the data are made
     * @param cache folder that keeps the unpacked programs
     * @param more server settings that add to or replace ours
     */
    public record Settings(
            Path data,
            Path log,
            int port,
            String superuserPassword,
            Path cache,
            Map<String, String> more) {

        public Settings {
            data = data.toAbsolutePath();
            log = log.toAbsolutePath();
            more = Map.copyOf(more);
        }
    }

    /** One database and the role that owns it and nothing else. */
    public record Database(String name, String role, String password) {}

    private PostgresServer(Settings settings, Unprivileged somebody, Path programs) {
        this.settings = settings;
        this.somebody = somebody;
        this.programs = programs;
    }

    /**
     * The folder of this user that keeps the unpacked programs; {@code XDG_CACHE_HOME} is heard.
     */
    public static Path userCache() {
        String chosen = System.getenv("XDG_CACHE_HOME");
        Path caches =
                chosen == null || chosen.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(chosen);
        return caches.resolve("vigil");
    }

    /** Unpacks the programs and makes the data folder, if need be; starts nothing. */
    public static PostgresServer prepare(Settings settings) throws IOException {
        Path programs = PostgresBinaries.unpacked(settings.cache());
        Unprivileged somebody = Unprivileged.forThisProcess();
        new DataFolder(settings.data(), programs, somebody).ensure(settings.superuserPassword());
        return new PostgresServer(settings, somebody, programs);
    }

    /** How to start it, for a supervisor that keeps it running. */
    public ChildSpec spec() {
        List<String> command = new ArrayList<>();
        command.add(programs.resolve("bin/postgres").toString());
        command.add("-D");
        command.add(settings.data().toString());
        ServerSettings.of(settings.port(), settings.more())
                .forEach((name, value) -> {
                    command.add("-c");
                    command.add(name + "=" + value);
                });
        return new ChildSpec(
                "postgres",
                somebody.command(command),
                Map.of("LC_ALL", "C", "PGDATA", "", "PGHOST", "", "PGPORT", "", "TZ", "UTC"),
                settings.data(),
                settings.log(),
                Signal.INT);
    }

    /** Starts the server (again) and waits until it answers. */
    public PostgresServer start() throws IOException, InterruptedException {
        forgetDeadServer();
        child = Child.start(spec());
        awaitReady(child);
        return this;
    }

    /** Removes what a killed server left; refuses if a server still runs on the data. */
    public void forgetDeadServer() throws IOException {
        requireNoneOn(settings.data());
    }

    /** The same for any data folder, whether or not its keys are known. */
    public static void requireNoneOn(Path data) throws IOException {
        DataFolder.forgetDeadServer(data.toAbsolutePath());
    }

    /** Waits until the given child answers; it may have to replay its log first. */
    public void awaitReady(Child server) throws IOException, InterruptedException {
        long end = System.nanoTime() + CRASH_RECOVERY.toNanos();
        while (true) {
            try (Connection _ = connect("postgres")) {
                return;
            } catch (SQLException notYet) {
                if (WRONG_PASSWORD.equals(notYet.getSQLState())) {
                    throw new IOException("PostgreSQL's data were made with other keys", notYet);
                }
                if (server.awaitExit(Duration.ofMillis(50))) {
                    throw new IOException(
                            "PostgreSQL ended at once with code "
                                    + server.exitCode()
                                    + "; see "
                                    + settings.log());
                }
                if (System.nanoTime() > end) {
                    throw new IOException(
                            "PostgreSQL does not answer; see " + settings.log(), notYet);
                }
            }
        }
    }

    /** Makes the databases and roles that are missing, and sets the roles' passwords. */
    public void createDatabases(List<Database> databases) throws SQLException {
        try (Connection admin = connect("postgres")) {
            for (Database database : databases) {
                Databases.ensure(admin, database);
            }
        }
    }

    /** Fails if the server does not answer a query of a new session within a few seconds. */
    public void requireAnswer() throws SQLException {
        try (Connection session = connect("postgres", ANSWER);
                Statement query = session.createStatement()) {
            query.execute("select 1");
        }
    }

    /** A connection as the superuser. */
    public Connection connect(String database) throws SQLException {
        return connect(database, QUERY);
    }

    private Connection connect(String database, Duration patience) throws SQLException {
        var login = new Properties();
        login.put("user", SUPERUSER);
        login.put("password", settings.superuserPassword());
        login.put("connectTimeout", "2");
        login.put("socketTimeout", Long.toString(patience.toSeconds()));
        return DriverManager.getConnection(url(database), login);
    }

    /** The JDBC URL of one database, without options. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.port() + "/" + database;
    }

    public int port() {
        return settings.port();
    }

    /** The process that {@link #start} made. */
    public Child child() {
        return child;
    }

    /** Fast shutdown: sessions are ended, data are checkpointed. */
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
