package care.vigil.roster;

import care.vigil.messaging.Database;
import care.vigil.roster.account.Account;
import care.vigil.roster.store.Accounts;
import care.vigil.roster.store.LoginTries;
import care.vigil.web.session.RevocationSource;
import care.vigil.web.session.Revocations.Revocation;
import care.vigil.web.session.SessionToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Who may log in, and for how long. Sessions live by the clock of the machine, like their tokens.
 */
@ApplicationScoped
public class Logins implements RevocationSource {

    private static final String IN = "logged in";
    private static final String REFUSED = "refused";

    private final Database database;
    private final Accounts accounts;
    private final LoginTries tries;
    private final Passwords passwords;
    private final PrivateKey key;

    Logins(
            Database database,
            Accounts accounts,
            LoginTries tries,
            Passwords passwords,
            PrivateKey key) {
        this.database = database;
        this.accounts = accounts;
        this.tries = tries;
        this.passwords = passwords;
        this.key = key;
    }

    /** What became of a try to log in. */
    public sealed interface Outcome {

        /** The signed token for the cookie. */
        record LoggedIn(String token) implements Outcome {}

        /** No such account, a wrong password, or an account that is closed: never said which. */
        record Refused() implements Outcome {}

        /** Too many failures: the password was not looked at. */
        record TooFast(Duration pause) implements Outcome {}
    }

    /** Checks a password; the address is where the try comes from. */
    public Outcome login(String handle, String password, String address) {
        var wait = database.inTransaction(tx -> tries.begin(tx, handle, address));
        if (!wait.isZero()) {
            return new Outcome.TooFast(wait);
        }
        var account = checked(handle, password);
        return database.inTransaction(tx -> outcome(tx, account, handle, address));
    }

    /** The account of that name, if this is its password and it is not closed. */
    Optional<Account> checked(String handle, String password) {
        var account = database.read(handleOf -> accounts.find(handleOf, handle.strip()));
        if (account.isEmpty()) {
            passwords.matchNobody(password);
            return Optional.empty();
        }
        var hash = database.read(sql -> accounts.passwordHash(sql, account.get().id()));
        return account.filter(found -> passwords.matches(password, hash) && found.active());
    }

    private Outcome outcome(Handle tx, Optional<Account> account, String handle, String address) {
        if (account.isEmpty()) {
            tries.record(tx, null, REFUSED);
            return new Outcome.Refused();
        }
        tries.succeeded(tx, handle, address);
        tries.record(tx, account.get().id(), IN);
        return new Outcome.LoggedIn(token(account.get(), Database.now(tx)));
    }

    /** A fresh token for a session that may go on; empty: the password is asked for again. */
    public Optional<String> renewed(SessionToken session) {
        return database.read(handle -> {
            var now = Database.now(handle);
            return accounts.find(handle, session.accountId())
                    .filter(it -> it.mayRenew(session.epoch(), session.loggedInAt(), now))
                    .map(account -> token(account, session.loggedInAt()));
        });
    }

    /** Ends every session of an account of this program; false when the program has no such. */
    public boolean revokeSessions(String program, String handle) {
        return database.inTransaction(tx -> {
            var account =
                    accounts.find(tx, handle).filter(found -> found.roles().containsKey(program));
            account.ifPresent(found -> accounts.revokeSessions(tx, found.id()));
            return account.isPresent();
        });
    }

    @Override
    public Optional<List<Revocation>> revoked() {
        return Optional.of(database.read(accounts::revoked));
    }

    /** A signed token of a session that began then. */
    String token(Account account, Instant loggedInAt) {
        return new SessionToken(
                        account.id(),
                        account.clinicianId(),
                        account.displayName(),
                        account.roles(),
                        account.epoch(),
                        loggedInAt)
                .sign(key);
    }
}
