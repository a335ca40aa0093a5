package care.vigil.roster.store;

import care.vigil.messaging.Database;
import care.vigil.roster.account.LoginThrottle;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Counts tries by account and address, for all instances together. */
@Singleton
public class LoginTries {

    /**
     * Counts a try before its password is looked at, so that many at once do not slip through;
     * returns how long to wait instead, zero when it may go ahead.
     */
    public Duration begin(Handle tx, String handle, String address) {
        var key = key(handle, address);
        tx.execute(
                "insert into login_try (key, failures, last_tried_at) values (?, 0, vigil_now())"
                        + " on conflict (key) do nothing",
                key);
        var throttle =
                tx.createQuery(
                                "select failures, last_tried_at from login_try where key = ?"
                                        + " for update")
                        .bind(0, key)
                        .map((row, _) ->
                                new LoginThrottle(row.getInt(1), row.getTimestamp(2).toInstant()))
                        .one();
        var wait = throttle.waitAt(Database.now(tx));
        if (wait.isZero()) {
            tx.execute(
                    "update login_try set failures = failures + 1, last_tried_at = vigil_now()"
                            + " where key = ?",
                    key);
        }
        return wait;
    }

    /** Forgets the failures after a success, and those of others that are a day old. */
    public void succeeded(Handle tx, String handle, String address) {
        tx.execute(
                "delete from login_try where key = ?"
                        + " or last_tried_at < vigil_now() - interval '1 day'",
                key(handle, address));
    }

    /** Keeps who logged in; null when it was nobody we know. */
    public void record(Handle tx, UUID account, String outcome) {
        tx.execute(
                "insert into login_record (account_id, outcome) values (?, ?)", account, outcome);
    }

    private static byte[] key(String handle, String address) {
        try {
            var both = handle.strip().toLowerCase(Locale.ROOT) + "\n" + address;
            return MessageDigest.getInstance("SHA-256")
                    .digest(both.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
