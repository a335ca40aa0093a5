package care.vigil.notification.store;

import care.vigil.notification.patienttext.StillTrue.Newest;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The lock of each case, and up to which version it was stood down. */
@Singleton
public class Cases {

    /**
     * What is known of a case.
     *
     * @param stoodDownVersion pages up to this version are not to be made any more; -1 for none
     */
    public record Standing(long stoodDownVersion, UUID ownerId) {}

    /**
     * Locks a case to the end of the transaction; whoever decides about its pages does this first.
     */
    public Standing lock(Handle tx, UUID escalationId) {
        tx.execute(
                "insert into paged_case (escalation_id) values (?) on conflict do nothing",
                escalationId);
        return tx.createQuery(
                        """
                        select stood_down_version, owner_id from paged_case
                        where escalation_id = :id for no key update
                        """)
                .bind("id", escalationId)
                .map((row, _) -> new Standing(row.getLong(1), row.getObject(2, UUID.class)))
                .one();
    }

    /** What is known of a case, without a lock; empty when it was never paged. */
    public Optional<Standing> find(Handle handle, UUID escalationId) {
        return handle.createQuery(
                        "select stood_down_version, owner_id from paged_case where escalation_id = :id")
                .bind("id", escalationId)
                .map((row, _) -> new Standing(row.getLong(1), row.getObject(2, UUID.class)))
                .findOne();
    }

    /** Records a stand-down of a locked case. */
    public void standDown(Handle tx, UUID escalationId, long version, UUID ownerId) {
        tx.execute(
                "update paged_case set stood_down_version = ?, owner_id = ? where escalation_id = ?",
                version,
                ownerId,
                escalationId);
    }

    /** Records the newest state that a patient is to be told. */
    public void texted(Handle tx, UUID escalationId, long version, boolean byPerson) {
        tx.execute(
                """
                insert into texted_case values (?, ?, ?) on conflict (escalation_id) do update
                set text_version = greatest(texted_case.text_version, excluded.text_version),
                    person_version = greatest(texted_case.person_version, excluded.person_version)
                """,
                escalationId,
                version,
                byPerson ? version : -1L);
    }

    /**
     * The stood-down versions of cases, held still to the end of the transaction. A case that is
     * just being decided about is left out: it is to be asked about again a moment later.
     */
    Map<UUID, Long> stoodDown(Handle tx, Collection<UUID> cases) {
        return held(
                tx,
                """
                select escalation_id, stood_down_version from paged_case
                 where escalation_id = any(:ids) for share skip locked
                """,
                cases,
                row -> row.getLong(2));
    }

    /** The same for the texts to patients. */
    Map<UUID, Newest> texted(Handle tx, Collection<UUID> cases) {
        return held(
                tx,
                """
                select escalation_id, text_version, person_version from texted_case
                 where escalation_id = any(:ids) for share skip locked
                """,
                cases,
                row -> new Newest(row.getLong(2), row.getLong(3)));
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> Map<UUID, T> held(
            Handle tx, String query, Collection<UUID> cases, Reading<T> reading) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<UUID, T>();
        tx.createQuery(query)
                .bindArray("ids", UUID.class, cases)
                .map((row, _) -> Map.entry(row.getObject(1, UUID.class), reading.of(row)))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }
}
