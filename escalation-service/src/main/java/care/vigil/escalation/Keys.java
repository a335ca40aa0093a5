package care.vigil.escalation;

import care.vigil.sealed.FieldCipher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Opens the key of this service, once. */
@ApplicationScoped
class Keys {

    @Produces
    @Singleton
    FieldCipher fields(EscalationConfig config) {
        return FieldCipher.open(config.keysDir().resolve("data-escalation.json"));
    }
}
