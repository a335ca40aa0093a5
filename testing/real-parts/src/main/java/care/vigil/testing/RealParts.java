package care.vigil.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Start reading here: a real PostgreSQL and a real Kafka for the tests of one module.
 *
 * <p>In a Quarkus test: {@code @QuarkusTestResource(value = RealParts.class, initArgs
 * = @ResourceArg(name = "database", value = "intake"))}; the service then finds the environment
 * that the local stack gives it. Elsewhere: {@link #open()}. Both start once per JVM and end with
 * it.
 */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

    private String database = "intake";

    /** The running parts; starts them the first time. */
    public static Parts open() {
        return Parts.ofThisJvm();
    }

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        return open().configuration(database);
    }

    /** Nothing: the next test class of the module uses the same parts. */
    @Override
    public void stop() {}
}
