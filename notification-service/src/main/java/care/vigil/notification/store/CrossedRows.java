package care.vigil.notification.store;

import care.vigil.events.EventIds;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What came to a pager number and is intake-service's; encrypted, and forgotten once it has it. */
@Singleton
public class CrossedRows {

    /** One that waits. */
    public record Waiting(String via, byte[] form) {}

    private static final String COLUMN = "crossed_message.form";

    private final Secrets secrets;

    CrossedRows(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Keeps one; false when it is known. */
    public boolean keep(Handle tx, String sid, String via, byte[] form) {
        return tx.execute(
                        """
                        insert into crossed_message
                        values (?, ?, ?, vigil_now(), vigil_now() + interval '5 seconds')
                        on conflict do nothing
                        """,
                        sid,
                        via,
                        secrets.seal(new String(form, StandardCharsets.UTF_8), COLUMN, row(sid)))
                == 1;
    }

    /** One that waits. */
    public Optional<Waiting> find(Handle handle, String sid) {
        return handle.createQuery(
                        """
                        select via, form from crossed_message where sid = :sid and next_try_at is not null
                        """)
                .bind("sid", sid)
                .map((found, _) ->
                        new Waiting(
                                found.getString("via"),
                                secrets.unseal(found.getBytes("form"), COLUMN, row(sid))
                                        .getBytes(StandardCharsets.UTF_8)))
                .findOne();
    }

    /** intake-service has it. */
    public void done(Handle tx, String sid) {
        tx.execute("update crossed_message set next_try_at = null, form = null where sid = ?", sid);
    }

    /** Those whose turn it is, put off for the next look. */
    public List<String> due(Handle tx, int limit) {
        return tx.createQuery(
                        """
                        update crossed_message set next_try_at = vigil_now() + interval '10 seconds'
                         where sid in (select sid from crossed_message where next_try_at <= vigil_now()
                               order by next_try_at limit :limit for update skip locked)
                        returning sid
                        """)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    private static UUID row(String sid) {
        return EventIds.of("crossed", sid);
    }
}
