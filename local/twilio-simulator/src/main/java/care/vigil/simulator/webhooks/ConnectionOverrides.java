package care.vigil.simulator.webhooks;

import care.vigil.simulator.http.Parameters;
import java.time.Duration;
import java.util.Set;

/**
 * How a webhook is tried: connect, read and total time-outs, retries and what is retried; written
 * in the fragment of its URL
 * (https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides).
 */
public record ConnectionOverrides(
        Duration connect, Duration read, Duration total, int retries, Set<String> retried) {

    /** What holds for a URL without a fragment: one retry, only when no connection came about. */
    public static final ConnectionOverrides DEFAULT = parse("");

    /** Reads a fragment such as {@code rc=3&rp=5xx,ct,rt&ct=2000}; values out of range are bent. */
    public static ConnectionOverrides parse(String fragment) {
        Parameters given = Parameters.decode(fragment);
        return new ConnectionOverrides(
                millis(given, "ct", 5_000, 10_000),
                millis(given, "rt", 15_000, 15_000),
                millis(given, "tt", 15_000, 15_000),
                Math.clamp(given.number("rc", 1), 0, 5),
                Set.of(given.filled("rp").orElse("ct").split(",", 5)));
    }

    private static Duration millis(Parameters given, String name, long otherwise, long most) {
        return Duration.ofMillis(Math.clamp(given.number(name, otherwise), 100L, most));
    }

    /** Whether a failure of that class (4xx, 5xx, ct, rt) is tried again. */
    boolean retries(String failure) {
        return retried.contains(failure) || retried.contains("all");
    }
}
