package care.vigil.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * One PostgreSQL with the four databases, one Kafka with all topics, and a folder of keys.
 *
 * @param postgresPort on 127.0.0.1
 * @param kafkaPort on 127.0.0.1
 * @param folder temporary; holds {@code keys} and {@code data}, removed with the JVM
 */
public record Parts(int postgresPort, int kafkaPort, Path folder) {

    /**
     * Starts them unless this JVM has them. They are remembered as system properties, because the
     * class loader of a Quarkus test sees another copy of this class. The lock is an object that
     * the JVM has once, and not the properties themselves: starting a process writes to those.
     */
    static Parts ofThisJvm() {
        synchronized (Runtime.getRuntime()) {
            String known = System.getProperty("vigil.real-parts");
            if (known != null) {
                String[] words = known.split(" ", 3);
                return new Parts(
                        Integer.parseInt(words[0]), Integer.parseInt(words[1]), Path.of(words[2]));
            }
            Parts started = PartsStarter.start();
            System.setProperty(
                    "vigil.real-parts",
                    started.postgresPort + " " + started.kafkaPort + " " + started.folder);
            return started;
        }
    }

    /** What Kafka clients connect to. */
    public String bootstrap() {
        return "127.0.0.1:" + kafkaPort;
    }

    /** The folder with every key and password of the installation. */
    public Path keys() {
        return folder.resolve("keys");
    }

    /** JDBC URL of one of the four databases; its role has the same name. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:"
                + postgresPort
                + "/"
                + database
                + "?connectTimeout=2&socketTimeout=10&tcpKeepAlive=true&reWriteBatchedInserts=true&prepareThreshold=1";
    }

    /** The password of the role that owns this database. */
    public String password(String database) {
        return Secrets.read(keys().resolve("db-" + database + ".password"));
    }

    /** A connection as the owner of this database. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), database, password(database));
    }

    /** The environment that the local stack gives a service, for the service of this database. */
    public Map<String, String> environment(String database) {
        var environment = new HashMap<>(Secrets.pairs(keys().resolve("carrier.env")));
        environment.put("VIGIL_INSTANCE", database + "-1");
        environment.put("VIGIL_DB_URL", url(database));
        environment.put("VIGIL_DB_USER", database);
        environment.put("VIGIL_DB_PASSWORD", password(database));
        environment.put("VIGIL_KAFKA", bootstrap());
        environment.put("VIGIL_PUBLIC_URL", "http://localhost:8080");
        environment.put("VIGIL_KEYS_DIR", keys().toString());
        environment.put("VIGIL_DATA_DIR", folder.resolve("data").toString());
        environment.put("VIGIL_CLOCK", "testing");
        return environment;
    }

    /** The same as configuration of a Quarkus test, on a free port. */
    Map<String, String> configuration(String database) {
        var configuration = new HashMap<>(environment(database));
        configuration.put("quarkus.http.test-port", "0");
        return configuration;
    }
}
