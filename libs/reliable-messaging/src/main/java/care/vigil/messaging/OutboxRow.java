package care.vigil.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A message on its way out, as it lies in the table {@code outbox}.
 *
 * @param atOnce whether it overtakes the others
 */
record OutboxRow(long id, String topic, String key, byte[] payload, boolean atOnce) {

    static final String COLUMNS = "id, topic, key, payload, at_once";

    static OutboxRow read(ResultSet row, StatementContext context) throws SQLException {
        return new OutboxRow(
                row.getLong("id"),
                row.getString("topic"),
                row.getString("key"),
                row.getBytes("payload"),
                row.getBoolean("at_once"));
    }
}
