package care.vigil.gateway;

import java.util.Locale;

/** The four services behind the gateway. */
enum Service {
    INTAKE,
    ROSTER,
    ESCALATION,
    NOTIFICATION;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
