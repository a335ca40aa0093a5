package care.vigil.intake;

import care.vigil.sealed.BlindIndex;
import care.vigil.sealed.FieldCipher;
import care.vigil.sealed.PhoneSeal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Opens the keys of this service, once. It cannot open what it seals to notification-service. */
@ApplicationScoped
class Keys {

    @Produces
    @Singleton
    FieldCipher fields(IntakeConfig config) {
        return FieldCipher.open(config.keysDir().resolve("data-intake.json"));
    }

    @Produces
    @Singleton
    BlindIndex index(IntakeConfig config) {
        return BlindIndex.open(config.keysDir().resolve("index-intake.json"));
    }

    @Produces
    @Singleton
    PhoneSeal phones(IntakeConfig config) {
        return PhoneSeal.open(config.keysDir().resolve("phones-public.json"));
    }
}
