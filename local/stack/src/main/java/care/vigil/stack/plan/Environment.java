package care.vigil.stack.plan;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The environment of each process. */
record Environment(StackOptions options, Secrets secrets) {

    private static final List<String> CREDENTIALS =
            List.of(
                    "TWILIO_ACCOUNT_SID",
                    "TWILIO_AUTH_TOKEN",
                    "TWILIO_AUTH_TOKEN_SECONDARY",
                    "TWILIO_API_KEY_SID",
                    "TWILIO_API_KEY_SECRET");

    /**
     * Where a test puts something between the services and one that they talk to, its port is told
     * by this and a name, such as {@code VIGIL_DETOUR_POSTGRES}.
     */
    static final String DETOUR = "VIGIL_DETOUR_";

    private static final String URL_OPTIONS =
            "?connectTimeout=2&socketTimeout=10&tcpKeepAlive=true&reWriteBatchedInserts=true&prepareThreshold=1";

    /** One instance of a service. */
    Map<String, String> service(Service service, int instance) throws IOException {
        Map<String, String> all = everywhere();
        all.put("VIGIL_INSTANCE", service.database() + "-" + instance);
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(options.ports().service(service, instance)));
        all.put(
                "VIGIL_DB_URL",
                "jdbc:postgresql://127.0.0.1:"
                        + detour("POSTGRES", options.ports().postgres())
                        + "/"
                        + service.database()
                        + URL_OPTIONS);
        all.put("VIGIL_DB_USER", service.database());
        all.put("VIGIL_DB_PASSWORD", secrets.databasePassword(service.database()));
        all.put("VIGIL_KAFKA", "127.0.0.1:" + detour("KAFKA", options.ports().kafka()));
        all.put("VIGIL_KEYS_DIR", options.keys().toString());
        all.put("VIGIL_DATA_DIR", options.data().toString());
        all.put("VIGIL_PROGRAM_DOCUMENTS", options.programs().toString());
        all.put("VIGIL_CLOCK", options.clock());
        all.putAll(carrier(service));
        all.putAll(options.environment());
        return all;
    }

    /** The gateway: where everybody is, and no secret at all. */
    Map<String, String> gateway() {
        Map<String, String> all = everywhere();
        CREDENTIALS.forEach(name -> all.put(name, ""));
        all.put("VIGIL_PORT", Integer.toString(options.ports().gateway()));
        return all;
    }

    /** The simulator: its own account. */
    Map<String, String> simulator() throws IOException {
        Map<String, String> all = everywhere();
        CREDENTIALS.forEach(name -> all.put(name, ""));
        all.putAll(secrets.carrier());
        return all;
    }

    private Map<String, String> everywhere() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("VIGIL_PUBLIC_URL", options.publicUrl());
        for (Service service : Service.values()) {
            all.put("VIGIL_" + service.name() + "_URLS", urls(service));
        }
        return all;
    }

    private String urls(Service service) {
        return IntStream.rangeClosed(1, options.instances())
                .mapToObj(i -> "http://127.0.0.1:" + options.ports().service(service, i))
                .collect(Collectors.joining(","));
    }

    /** Who does not speak to the carrier does not get its credentials, not even by inheritance. */
    private Map<String, String> carrier(Service service) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        Map<String, String> account = account();
        boolean speaks = service == Service.INTAKE || service == Service.NOTIFICATION;
        CREDENTIALS.forEach(name -> all.put(name, speaks ? account.getOrDefault(name, "") : ""));
        all.put("TWILIO_API_BASE_URL", speaks ? baseUrl() : "");
        return all;
    }

    private int detour(String name, int direct) {
        return detour(options, name, direct);
    }

    /** The port under which services find somebody: their own, or of what lies between. */
    static int detour(StackOptions options, String name, int direct) {
        return Integer.parseInt(
                options.environment().getOrDefault(DETOUR + name, Integer.toString(direct)));
    }

    private Map<String, String> account() throws IOException {
        Map<String, String> given = System.getenv();
        boolean own =
                options.carrier().kind() == Carrier.Kind.SIMULATOR
                        || !given.containsKey("TWILIO_AUTH_TOKEN");
        return own ? secrets.carrier() : given;
    }

    private String baseUrl() {
        return switch (options.carrier().kind()) {
            case SIMULATOR -> "http://127.0.0.1:" + detour("CARRIER", options.ports().simulator());
            case STAND_IN -> options.carrier().baseUrl();
            case LIVE -> "https://api.twilio.com";
        };
    }
}
