package care.vigil.stack.client;

import java.util.List;
import java.util.Map;

/**
 * What a running stack says about itself.
 *
 * @param ready whether every built part is ready now
 * @param gateway address for people
 * @param simulator address of the carrier simulator; empty without one
 * @param carrier {@code sim}, {@code live} or a URL
 * @param instances of each service
 * @param services base URLs of all instances, by name of the service
 * @param postgresPort on 127.0.0.1
 * @param kafka what Kafka clients connect to
 * @param supervisor process id of the supervisor
 * @param supervisorKilobytes its memory
 */
public record StackStatus(
        boolean ready,
        String gateway,
        String simulator,
        String carrier,
        int instances,
        Map<String, List<String>> services,
        int postgresPort,
        String kafka,
        String data,
        String keys,
        String logs,
        long supervisor,
        long supervisorKilobytes,
        List<OneProcess> processes) {

    /**
     * One supervised process.
     *
     * @param state WAITING, STARTING, READY, NOT_READY, RESTARTING, FROZEN, HELD or NOT_BUILT
     * @param pid 0 when it does not run
     * @param restarts since the stack came up
     * @param kilobytes memory of it and its children, shared pages divided (PSS)
     */
    public record OneProcess(String name, String state, long pid, int restarts, long kilobytes) {}
}
