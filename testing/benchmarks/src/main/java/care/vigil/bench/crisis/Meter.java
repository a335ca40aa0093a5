package care.vigil.bench.crisis;

import care.vigil.bench.measure.Counters;
import care.vigil.bench.measure.ProcessTimes;
import care.vigil.bench.measure.ProcessTimes.Measured;
import care.vigil.bench.measure.Usage;
import care.vigil.bench.stack.BenchStack;
import care.vigil.stack.client.StackStatus;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what the processes of a stack have used and counted. */
public final class Meter implements AutoCloseable {

    /** One reading. */
    public record Reading(
            long nano, ProcessTimes times, Counters counters, CarrierWatch.Traffic traffic) {}

    private final Connection database;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Measured> processes;
    private final Map<String, URI> services = new LinkedHashMap<>();
    private final CarrierWatch carrier;

    /** A meter of everything in that stack. */
    public Meter(BenchStack stack, CarrierWatch carrier) throws SQLException {
        StackStatus status = stack.status();
        this.database = stack.client().database("escalation");
        this.processes = processes(status);
        this.carrier = carrier;
        status.services().forEach((name, urls) -> services.put(name, URI.create(urls.getFirst())));
    }

    private static List<Measured> processes(StackStatus status) {
        List<Measured> all = new ArrayList<>();
        for (var process : status.processes()) {
            String name = process.name().replaceFirst("-\\d+$", "");
            all.add(new Measured(name, process.pid(), name.equals("postgres")));
        }
        all.add(new Measured("supervisor", status.supervisor(), false));
        all.add(new Measured("generator", ProcessHandle.current().pid(), false));
        return all;
    }

    /** Reads it now. */
    public Reading read() throws SQLException, InterruptedException {
        return new Reading(
                System.nanoTime(),
                ProcessTimes.now(processes),
                Counters.read(database, services, http),
                carrier.traffic());
    }

    /** What was used between two readings, in which so many crises began. */
    public static Usage between(Reading first, Reading last, long crises) {
        return new Usage(
                crises,
                Duration.ofNanos(last.nano() - first.nano()),
                Runtime.getRuntime().availableProcessors(),
                last.times().since(first.times()),
                last.counters().since(first.counters()));
    }

    @Override
    public void close() throws SQLException {
        database.close();
        http.shutdownNow();
    }
}
