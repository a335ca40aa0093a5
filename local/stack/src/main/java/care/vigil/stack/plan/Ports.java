package care.vigil.stack.plan;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every port of one stack, all on 127.0.0.1.
 *
 * @param offset added to each; a test stack runs beside another one with 10000
 * @param gateway the one that people use
 */
public record Ports(int offset, int gateway) {

    /** The usual ports, moved by an offset. */
    public static Ports usual(int offset) {
        return new Ports(offset, 8080 + offset);
    }

    public int control() {
        return 8089 + offset;
    }

    public int simulator() {
        return 8090 + offset;
    }

    public int kafka() {
        return 19092 + offset;
    }

    public int kafkaController() {
        return 19093 + offset;
    }

    public int postgres() {
        return 15432 + offset;
    }

    /** Port of one instance (1, 2, …) of a service. */
    public int service(Service service, int instance) {
        return service.port() + offset + 10 * (instance - 1);
    }

    /** All ports and who uses them. */
    public Map<Integer, String> taken(int instances, boolean simulator) {
        var taken = new LinkedHashMap<Integer, String>();
        taken.put(gateway, "the web address (another one: VIGIL_PORT)");
        taken.put(control(), "control of the stack");
        taken.put(postgres(), "PostgreSQL");
        taken.put(kafka(), "Kafka");
        taken.put(kafkaController(), "Kafka's controller");
        if (simulator) {
            taken.put(simulator(), "the carrier simulator");
        }
        for (Service service : Service.values()) {
            for (int instance = 1; instance <= instances; instance++) {
                taken.put(service(service, instance), service.database() + "-service");
            }
        }
        return taken;
    }
}
