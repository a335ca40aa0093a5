package care.vigil.roster;

import care.vigil.sealed.FieldCipher;
import care.vigil.sealed.PhoneSeal;
import care.vigil.web.session.SessionToken;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.PrivateKey;

/** Opens the keys that this service holds. */
final class Keys {

    private final RosterConfig config;

    Keys(RosterConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    FieldCipher cipher() {
        return FieldCipher.open(config.keysFolder().resolve("data-roster.json"));
    }

    @Produces
    @Singleton
    PhoneSeal seal() {
        return PhoneSeal.open(config.keysFolder().resolve("phones-public.json"));
    }

    /** Only roster-service signs sessions. */
    @Produces
    @Singleton
    PrivateKey sessionKey() {
        return SessionToken.key(config.keysFolder().resolve("session-private.pem"));
    }
}
