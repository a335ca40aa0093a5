package care.vigil.messaging;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The service's own database. One transaction for each step: what must happen together takes the
 * same {@link Handle}, and what follows a commit is given to {@link Handle#afterCommit}.
 */
@Singleton
public class Database {

    private final Jdbi jdbi;

    Database(AgroalDataSource dataSource) {
        this.jdbi = Jdbi.create(dataSource);
    }

    /**
     * Runs a step in one transaction and returns its result once it is committed; any exception
     * rolls back.
     */
    public <T> T inTransaction(Function<Handle, T> step) {
        return jdbi.inTransaction(step::apply);
    }

    /** Runs a step in one transaction; any exception rolls back. */
    public void useTransaction(Consumer<Handle> step) {
        jdbi.useTransaction(step::accept);
    }

    /** Reads without a transaction. */
    public <T> T read(Function<Handle, T> query) {
        return jdbi.withHandle(query::apply);
    }

    /** Now, by the one clock (P12). */
    public static Instant now(Handle handle) {
        return handle.createQuery("select vigil_now()").mapTo(Instant.class).one();
    }

    /** For what the shortcuts above do not cover. */
    public Jdbi jdbi() {
        return jdbi;
    }
}
