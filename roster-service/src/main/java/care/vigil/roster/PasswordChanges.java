package care.vigil.roster;

import care.vigil.messaging.Database;
import care.vigil.roster.account.Account;
import care.vigil.roster.account.NewPassword;
import care.vigil.roster.store.Accounts;
import care.vigil.roster.store.LoginTries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Somebody chooses another password for their own account. */
@ApplicationScoped
public class PasswordChanges {

    private static final String WRONG =
            "That is not the password you have now. Check it and try again.";
    private static final String REFUSED = "password not changed";
    private static final String CHANGED = "password changed";

    private final Database database;
    private final Accounts accounts;
    private final LoginTries tries;
    private final Passwords passwords;
    private final Logins logins;

    PasswordChanges(
            Database database,
            Accounts accounts,
            LoginTries tries,
            Passwords passwords,
            Logins logins) {
        this.database = database;
        this.accounts = accounts;
        this.tries = tries;
        this.passwords = passwords;
        this.logins = logins;
    }

    /** What was typed. */
    public record Wish(String now, String chosen, String again) {

        /** Prints no password. */
        @Override
        public String toString() {
            return "Wish";
        }
    }

    /** What became of it. */
    public sealed interface Outcome {

        /** Every session of the account is over but the one of this token. */
        record Changed(String token) implements Outcome {}

        /** The password stays what it was; the sentences say why, and what to do. */
        record Unchanged(String why) implements Outcome {}

        /** Too many failures: the password was not looked at. */
        record TooFast(Duration pause) implements Outcome {}
    }

    /** Changes the password of an account; the address is where the wish comes from. */
    public Outcome change(UUID id, Wish wish, String address) {
        var account = database.read(sql -> accounts.find(sql, id));
        if (account.isEmpty()) {
            return new Outcome.Unchanged(WRONG);
        }
        var handle = account.get().handle();
        var problem = NewPassword.problem(handle, wish.now(), wish.chosen(), wish.again());
        if (problem.isPresent()) {
            return new Outcome.Unchanged(problem.get());
        }
        var wait = database.inTransaction(tx -> tries.begin(tx, handle, address));
        if (!wait.isZero()) {
            return new Outcome.TooFast(wait);
        }
        if (logins.checked(handle, wish.now()).isEmpty()) {
            database.useTransaction(tx -> tries.record(tx, id, REFUSED));
            return new Outcome.Unchanged(WRONG);
        }
        var hash = passwords.hash(wish.chosen());
        return database.inTransaction(tx -> changed(tx, account.get(), hash, address));
    }

    private Outcome changed(Handle tx, Account account, String hash, String address) {
        accounts.changePassword(tx, account.id(), hash);
        accounts.revokeSessions(tx, account.id());
        tries.succeeded(tx, account.handle(), address);
        tries.record(tx, account.id(), CHANGED);
        var now = accounts.find(tx, account.id()).orElseThrow();
        return new Outcome.Changed(logins.token(now, Database.now(tx)));
    }
}
