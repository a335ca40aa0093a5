package care.vigil.messaging;

import java.sql.SQLException;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;

/**
 * Tells trouble that passes (the database is away) from trouble that stays (the event is wrong).
 */
final class Trouble {

    /**
     * Connection lost, rolled back by contention, no resources, operator intervention, lock not
     * available.
     */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57");

    private Trouble() {}

    static boolean passes(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectionException || cause instanceof NotYet) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                return sql.getSQLState() == null
                        || PASSING.contains(sql.getSQLState().substring(0, 2));
            }
        }
        return false;
    }

    /**
     * What went wrong, for a log line: the innermost cause and its SQL state, never its message,
     * which may quote data.
     */
    static String name(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var state = cause instanceof SQLException sql ? " " + sql.getSQLState() : "";
        return cause.getClass().getSimpleName() + state;
    }

    static boolean isNotYet(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotYet) {
                return true;
            }
        }
        return false;
    }
}
