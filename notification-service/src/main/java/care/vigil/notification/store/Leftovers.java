package care.vigil.notification.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Asks in one statement for all that a sweep looks for: nearly always there is nothing. */
@Singleton
public class Leftovers {

    private static final String QUERY =
            Stream.of(Leftover.values())
                    .map(Leftover::column)
                    .collect(Collectors.joining(", ", "select ", ""));

    /** What there is now. */
    public Set<Leftover> find(Handle handle) {
        return handle.createQuery(QUERY).map((row, _) -> read(row)).one();
    }

    private static Set<Leftover> read(ResultSet row) throws SQLException {
        var found = EnumSet.noneOf(Leftover.class);
        for (var leftover : Leftover.values()) {
            if (row.getBoolean(leftover.name())) {
                found.add(leftover);
            }
        }
        return found;
    }
}
