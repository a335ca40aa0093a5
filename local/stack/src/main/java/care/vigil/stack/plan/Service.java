package care.vigil.stack.plan;

import java.util.Locale;

/** The four services; each has a database and a role of the same name. */
public enum Service {
    INTAKE(8081),
    ROSTER(8082),
    ESCALATION(8083),
    NOTIFICATION(8084);

    private final int port;

    Service(int port) {
        this.port = port;
    }

    /** Port of the first instance. */
    public int port() {
        return port;
    }

    /** Name of its database, and of the role that owns it. */
    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its folder in the repository. */
    public String module() {
        return database() + "-service";
    }
}
