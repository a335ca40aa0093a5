package care.vigil.stack;

import care.vigil.stack.client.StackStatus;
import care.vigil.stack.plan.Carrier;
import care.vigil.stack.plan.Service;
import care.vigil.stack.plan.StackOptions;
import care.vigil.stack.process.MemoryUse;
import care.vigil.stack.supervise.Supervisor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Puts together what the control server answers. */
record StatusReport(StackOptions options, Supervisor supervisor) {

    StackStatus now() {
        List<StackStatus.OneProcess> processes =
                supervisor.status().stream()
                        .map(it ->
                                new StackStatus.OneProcess(
                                        it.name(),
                                        it.state(),
                                        it.pid(),
                                        it.restarts(),
                                        it.kilobytes()))
                        .toList();
        long self = ProcessHandle.current().pid();
        boolean simulated = options.carrier().kind() == Carrier.Kind.SIMULATOR;
        return new StackStatus(
                supervisor.ready(),
                "http://localhost:" + options.ports().gateway(),
                simulated ? "http://127.0.0.1:" + options.ports().simulator() : "",
                options.carrier().toString(),
                options.instances(),
                services(),
                options.ports().postgres(),
                "127.0.0.1:" + options.ports().kafka(),
                options.data().toString(),
                options.keys().toString(),
                options.logs().toString(),
                self,
                MemoryUse.alone(self),
                processes);
    }

    private Map<String, List<String>> services() {
        var all = new LinkedHashMap<String, List<String>>();
        for (Service service : Service.values()) {
            all.put(
                    service.database(),
                    IntStream.rangeClosed(1, options.instances())
                            .mapToObj(i -> options.ports().service(service, i))
                            .map(port -> "http://127.0.0.1:" + port)
                            .toList());
        }
        return all;
    }
}
