package care.vigil.stack.plan;

import care.vigil.stack.postgres.PostgresServer;
import care.vigil.stack.postgres.PostgresServer.Database;
import care.vigil.stack.process.Child;
import care.vigil.stack.process.ChildSpec;
import care.vigil.stack.supervise.Part;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** PostgreSQL with the four databases. */
final class PostgresPart implements Part {

    /** Each look costs the server a new process: while it is well, look seldom. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final PostgresServer server;
    private final List<Database> databases;
    private Child looked;
    private long lookedAt;

    PostgresPart(PostgresServer server, List<Database> databases) {
        this.server = server;
        this.databases = List.copyOf(databases);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public ChildSpec spec() throws IOException {
        server.forgetDeadServer();
        return server.spec();
    }

    @Override
    public void afterReady() throws SQLException {
        server.createDatabases(databases);
    }

    @Override
    public Health probe(Child child) {
        if (looked == child && System.nanoTime() - lookedAt < BETWEEN_LOOKS.toNanos()) {
            return Health.READY;
        }
        try {
            server.requireAnswer();
            looked = child;
            lookedAt = System.nanoTime();
            return Health.READY;
        } catch (SQLException e) {
            // 57P03: it is there and replays its log.
            return "57P03".equals(e.getSQLState()) ? Health.LIVE : Health.SILENT;
        }
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(15);
    }
}
