package care.vigil.escalation.feed;

import care.vigil.messaging.Database;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads it from the database. */
@Singleton
class ChangeReader implements EventOrder {

    private final Database database;

    ChangeReader(Database database) {
        this.database = database;
    }

    @Override
    public long newest() {
        return database.read(handle ->
                handle.createQuery("select coalesce(max(stream_id), 0) from escalation_event")
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public List<Change> after(long number, Collection<Long> missing, int limit) {
        return database.read(handle ->
                handle.createQuery(
                                "select stream_id, escalation_id, program, version from escalation_event where stream_id > :number"
                                        + " union all select stream_id, escalation_id, program, version from escalation_event where stream_id = any(:missing)"
                                        + " order by stream_id limit :limit")
                        .bind("number", number)
                        .bindArray("missing", Long.class, List.copyOf(missing))
                        .bind("limit", limit)
                        .map((row, _) ->
                                new Change(
                                        row.getLong(1),
                                        row.getObject(2, UUID.class),
                                        row.getString(3),
                                        row.getLong(4)))
                        .list());
    }
}
