package care.vigil.stack.postgres;

import java.util.LinkedHashMap;
import java.util.Map;

/** The server's settings, and what may be changed for a test. */
public final class ServerSettings {

    private ServerSettings() {}

    /** The settings for a server on that port, with what a test adds or changes. */
    public static Map<String, String> of(int port, Map<String, String> more) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("shared_buffers", "256MB");
        settings.put("max_wal_size", "2GB");
        settings.put("checkpoint_timeout", "15min");
        // Two instances of four services, each with a pool of its own, and the tests.
        settings.put("max_connections", "120");
        settings.put("jit", "off");
        settings.put("autovacuum_naptime", "15s");
        // A forgotten transaction holds locks and stops vacuum: neither may last.
        settings.put("idle_in_transaction_session_timeout", "10s");
        settings.put("transaction_timeout", "30s");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_destination", "stderr");
        settings.put("log_line_prefix", "%m [%p] %d ");
        // Statements carry people's words and numbers: the log gets the error, never the statement.
        settings.put("log_min_error_statement", "panic");
        settings.put("log_parameter_max_length_on_error", "0");
        settings.put("log_checkpoints", "off");
        settings.putAll(more);
        // Last, so that nothing above can weaken a promise.
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        return settings;
    }
}
