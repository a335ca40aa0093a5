package care.vigil.intake.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * API keys of programs' apps: {@code vk_} + id + {@code _} + secret. Only the SHA-256 of the whole
 * key is stored; a secret of 32 random bytes needs no slow hash.
 */
@ApplicationScoped
public class ApiKeys {

    private static final Pattern SHAPE = Pattern.compile("vk_([0-9A-Za-z-]{11})_[0-9A-Za-z_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The program of a shown key; takes the same time for a wrong secret as for the right one. */
    public Optional<String> programOf(Handle tx, String shown) {
        var shape = SHAPE.matcher(shown);
        if (!shape.matches()) {
            return Optional.empty();
        }
        return tx.createQuery(
                        "select program, key_hash from api_key where key_id = :id and revoked_at is"
                                + " null")
                .bind("id", shape.group(1))
                .map((row, _) ->
                        MessageDigest.isEqual(row.getBytes("key_hash"), hash(shown))
                                ? Optional.of(row.getString("program"))
                                : Optional.<String>empty())
                .findOne()
                .flatMap(program -> program);
    }

    /** True when a program has a key of this name. */
    public boolean exists(Handle tx, String program, String name) {
        return tx.createQuery(
                        "select exists (select from api_key where program = :program and name ="
                                + " :name and revoked_at is null)")
                .bind("program", program)
                .bind("name", name)
                .mapTo(Boolean.class)
                .one();
    }

    /** Makes a key and stores its hash; the key itself is returned this once. */
    public String create(Handle tx, String program, String name) {
        var id = random(8).replace('_', '-');
        var key = "vk_" + id + "_" + random(32);
        tx.createUpdate(
                        "insert into api_key (key_id, program, name, key_hash) values (:id,"
                                + " :program, :name, :hash)")
                .bind("id", id)
                .bind("program", program)
                .bind("name", name)
                .bind("hash", hash(key))
                .execute();
        return key;
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
