package care.vigil.gateway;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where to listen, and where the instances of each service are. */
record Settings(String bind, int port, Map<Service, List<URI>> instances) {

    private static final Map<Service, String> DEFAULTS =
            Map.of(
                    Service.INTAKE, "http://127.0.0.1:8081",
                    Service.ROSTER, "http://127.0.0.1:8082",
                    Service.ESCALATION, "http://127.0.0.1:8083",
                    Service.NOTIFICATION, "http://127.0.0.1:8084");

    /** Reads VIGIL_PORT, VIGIL_BIND and VIGIL_…_URLS. */
    static Settings of(Map<String, String> environment) {
        var instances = new EnumMap<Service, List<URI>>(Service.class);
        for (var service : Service.values()) {
            var name = "VIGIL_" + service.name().toUpperCase(Locale.ROOT) + "_URLS";
            var urls = environment.getOrDefault(name, DEFAULTS.get(service));
            instances.put(
                    service,
                    Arrays.stream(urls.split(",", -1))
                            .map(String::strip)
                            .map(URI::create)
                            .toList());
        }
        return new Settings(
                environment.getOrDefault("VIGIL_BIND", "127.0.0.1"),
                Integer.parseInt(environment.getOrDefault("VIGIL_PORT", "8080")),
                instances);
    }
}
