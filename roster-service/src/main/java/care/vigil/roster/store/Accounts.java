package care.vigil.roster.store;

import care.vigil.roster.account.Account;
import care.vigil.roster.account.AccountRole;
import care.vigil.web.session.Revocations.Revocation;
import care.vigil.web.session.SessionToken;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Logins, their roles by program, and the sessions that were revoked. */
@Singleton
public class Accounts {

    private static final String SELECT =
            "select id, handle, display_name, clinician_id, epoch, active from account ";

    /** By handle, in any case. */
    public Optional<Account> find(Handle handle, String who) {
        return handle.createQuery(SELECT + "where handle = lower(?)")
                .bind(0, who)
                .map((row, _) -> account(handle, row))
                .findOne();
    }

    /** By id. */
    public Optional<Account> find(Handle handle, UUID id) {
        return handle.createQuery(SELECT + "where id = ?")
                .bind(0, id)
                .map((row, _) -> account(handle, row))
                .findOne();
    }

    /** The bcrypt hash of an account's password. */
    public String passwordHash(Handle handle, UUID id) {
        return handle.createQuery("select password_hash from account where id = ?")
                .bind(0, id)
                .mapTo(String.class)
                .one();
    }

    /** Replaces the hash of an account's password. */
    public void changePassword(Handle tx, UUID id, String passwordHash) {
        tx.execute("update account set password_hash = ? where id = ?", passwordHash, id);
    }

    /** Adds an account without roles. */
    public UUID add(
            Handle tx, String handle, String displayName, UUID clinician, String passwordHash) {
        var id = UUID.randomUUID();
        tx.execute(
                "insert into account (id, handle, display_name, clinician_id, password_hash)"
                        + " values (?, ?, ?, ?, ?)",
                id,
                handle,
                displayName,
                clinician,
                passwordHash);
        return id;
    }

    /** Gives an account these roles in a program and no others. */
    public void grant(Handle tx, UUID account, String program, Set<AccountRole> roles) {
        tx.execute(
                "insert into account_role (account_id, program, roles) values (?, ?, ?)"
                        + " on conflict (account_id, program) do update set roles = excluded.roles",
                account,
                program,
                roles.stream().map(AccountRole::word).toArray(String[]::new));
    }

    /** Ends every session of an account. */
    public void revokeSessions(Handle tx, UUID account) {
        tx.execute(
                "update account set epoch = epoch + 1, revoked_at = clock_timestamp()"
                        + " where id = ?",
                account);
    }

    /**
     * The accounts that have tokens which were revoked and have not expired yet. Counted by the
     * clock of the machine, as the life of tokens is.
     */
    public List<Revocation> revoked(Handle handle) {
        return handle.createQuery(
                        "select id, epoch from account where revoked_at > clock_timestamp() - make_interval(secs => ?)")
                .bind(0, 2.0 * SessionToken.LIFE.toSeconds())
                .map((row, _) -> new Revocation(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
    }

    private static Account account(Handle handle, ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        return new Account(
                id,
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                roles(handle, id),
                row.getLong(5),
                row.getBoolean(6));
    }

    private static Map<String, Set<String>> roles(Handle handle, UUID account) {
        return handle.createQuery("select program, roles from account_role where account_id = ?")
                .bind(0, account)
                .map((row, _) -> Map.entry(row.getString(1), words(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> words(ResultSet row) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) row.getArray(2).getArray()));
    }
}
