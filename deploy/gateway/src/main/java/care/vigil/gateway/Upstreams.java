package care.vigil.gateway;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** All instances of all services, each asked in its turn. */
final class Upstreams {

    private final Map<Service, List<Instance>> instances = new EnumMap<>(Service.class);
    private final AtomicInteger turn = new AtomicInteger();

    Upstreams(Settings settings) {
        settings.instances()
                .forEach((service, urls) ->
                        instances.put(service, urls.stream().map(Instance::new).toList()));
    }

    List<Instance> of(Service service) {
        return instances.get(service);
    }

    /**
     * Everyone who can answer, the best to ask first: the owner before the others, silent ones
     * last.
     */
    List<Instance> inTurn(List<Service> services) {
        var answering = new ArrayList<Instance>();
        var silent = new ArrayList<Instance>();
        for (var service : services) {
            var all = new ArrayList<>(instances.get(service));
            Collections.rotate(all, -Math.floorMod(turn.getAndIncrement(), all.size()));
            for (var instance : all) {
                (instance.answering() ? answering : silent).add(instance);
            }
        }
        answering.addAll(silent);
        return answering;
    }
}
