package care.vigil.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * What has to go by HTTP. Asked several times a second, so each half is read from an index that
 * holds nothing else, however much the outbox keeps.
 */
final class LateRows {

    static final String FIND =
            """
            (select %1$s from outbox
              where at_once and receipted_at is null and topic = any(:topics)
              order by id limit 100)
            union all
            (select %1$s from outbox
              where (receipt_wanted or published_at is null) and receipted_at is null and not at_once
                and topic = any(:topics)
                and created_at < clock_timestamp() - make_interval(secs => :within)
              order by id limit 100)
            """
                    .formatted(OutboxRow.COLUMNS);

    private final List<String> topics;

    /** Of topics whose readers can be asked. */
    LateRows(Set<String> topics) {
        this.topics = List.copyOf(topics);
    }

    /**
     * What no reader has shown to have: first what is to go at once, then what has waited for so
     * long.
     */
    List<OutboxRow> find(Handle handle, Duration within) {
        return handle.createQuery(FIND)
                .bindArray("topics", String.class, topics)
                .bind("within", within.toMillis() / 1000.0)
                .map(OutboxRow::read)
                .list();
    }
}
