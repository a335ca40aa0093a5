package care.vigil.notification.store;

import care.vigil.events.PatientTextTemplate;
import care.vigil.notification.page.Standing;
import care.vigil.notification.patienttext.StillTrue.Newest;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The lock of each case, and what is known of it. */
@Singleton
public class Cases {

    private static final String STANDING =
            """
            select stood_down_version, task_stood_down_version, message_stood_down_version, owner_id, owner_version, task_owner_id,
                   read_version, closed_version, reached, escalation_id from paged_case
            """;

    /**
     * Locks a case to the end of the transaction; whoever decides about its pages does this first.
     */
    public Standing lock(Handle tx, UUID escalationId) {
        return lockKnown(tx, escalationId).orElseGet(() -> lockNew(tx, escalationId));
    }

    private static Optional<Standing> lockKnown(Handle tx, UUID escalationId) {
        return tx.createQuery(STANDING + " where escalation_id = :id for no key update")
                .bind("id", escalationId)
                .map((row, _) -> read(row))
                .findOne();
    }

    private static Standing lockNew(Handle tx, UUID escalationId) {
        boolean isNew =
                tx.execute(
                                "insert into paged_case (escalation_id) values (?) on conflict do nothing",
                                escalationId)
                        == 1;
        return isNew ? Standing.NEW : lockKnown(tx, escalationId).orElseThrow();
    }

    /** What is known of a case, without a lock; empty when it was never paged. */
    public Optional<Standing> find(Handle handle, UUID escalationId) {
        return handle.createQuery(STANDING + " where escalation_id = :id")
                .bind("id", escalationId)
                .map((row, _) -> read(row))
                .findOne();
    }

    /** The open cases that a clinician has, as far as is known here. */
    public List<UUID> ownedBy(Handle tx, UUID clinicianId) {
        return tx.createQuery(
                        """
                        select escalation_id from paged_case
                         where owner_id = :clinician and closed_version is null
                         order by owner_version, escalation_id
                        """)
                .bind("clinician", clinicianId)
                .mapTo(UUID.class)
                .list();
    }

    /** Keeps what is known of a locked case. */
    public void keep(Handle tx, UUID escalationId, Standing standing) {
        tx.createUpdate(
                        """
                        update paged_case
                           set stood_down_version = :caseVersion, task_stood_down_version = :taskVersion,
                               message_stood_down_version = :messageVersion,
                               owner_id = cast(:ownerId as uuid), owner_version = :ownerVersion,
                               task_owner_id = cast(:taskOwnerId as uuid), read_version = :readVersion,
                               closed_version = cast(:closedVersion as bigint), reached = :reached
                         where escalation_id = :id
                        """)
                .bindMethods(standing)
                .bind("id", escalationId)
                .execute();
    }

    /** Records the newest state that a patient is to be told. */
    public void texted(Handle tx, UUID escalationId, long version, boolean byPerson) {
        tx.execute(
                """
                insert into texted_case (escalation_id, text_version, person_version) values (?, ?, ?) on conflict (escalation_id) do update
                set text_version = greatest(texted_case.text_version, excluded.text_version),
                    person_version = greatest(texted_case.person_version, excluded.person_version)
                """,
                escalationId,
                version,
                byPerson ? version : -1L);
    }

    /** Records that older texts than this are not true any more, but for some. */
    public void withdrawn(
            Handle tx, UUID escalationId, long version, List<PatientTextTemplate> except) {
        tx.createUpdate(
                        """
                        insert into texted_case (escalation_id, text_version, person_version, withdrawn_version, still_true)
                        values (:id, -1, -1, :version, :except) on conflict (escalation_id) do update
                        set withdrawn_version = excluded.withdrawn_version, still_true = excluded.still_true
                        where texted_case.withdrawn_version < excluded.withdrawn_version
                        """)
                .bind("id", escalationId)
                .bind("version", version)
                .bindArray("except", String.class, except.stream().map(Enum::name).toList())
                .execute();
    }

    /**
     * What is known of cases, held still to the end of the transaction. A case that is just being
     * decided about is left out: it is to be asked about again a moment later.
     */
    Map<UUID, Standing> standing(Handle tx, Collection<UUID> cases) {
        return held(
                tx,
                STANDING + " where escalation_id = any(:ids) for share skip locked",
                cases,
                Cases::read);
    }

    /** The same for the texts to patients. */
    Map<UUID, Newest> texted(Handle tx, Collection<UUID> cases) {
        return held(
                tx,
                """
                select escalation_id, text_version, person_version, withdrawn_version, still_true
                  from texted_case where escalation_id = any(:ids) for share skip locked
                """,
                cases,
                Cases::newest);
    }

    private static Newest newest(ResultSet row) throws SQLException {
        var except =
                Stream.of((String[]) row.getArray("still_true").getArray())
                        .map(PatientTextTemplate::valueOf)
                        .collect(Collectors.toSet());
        return new Newest(
                row.getLong("text_version"),
                row.getLong("person_version"),
                row.getLong("withdrawn_version"),
                except);
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
                .map((row, _) ->
                        Map.entry(row.getObject("escalation_id", UUID.class), reading.of(row)))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    private static Standing read(ResultSet row) throws SQLException {
        return new Standing(
                row.getLong("stood_down_version"),
                row.getLong("task_stood_down_version"),
                row.getLong("message_stood_down_version"),
                row.getObject("owner_id", UUID.class),
                row.getLong("owner_version"),
                row.getObject("task_owner_id", UUID.class),
                row.getLong("read_version"),
                row.getObject("closed_version", Long.class),
                row.getBoolean("reached"));
    }

    /** Whether anybody is asked about a case or has one. */
    public boolean anyIsOpen(Handle tx) {
        return tx.createQuery(
                        """
                        select exists (select from page where open)
                            or exists (select from paged_case
                                where owner_id is not null and closed_version is null)
                        """)
                .mapTo(Boolean.class)
                .one();
    }
}
