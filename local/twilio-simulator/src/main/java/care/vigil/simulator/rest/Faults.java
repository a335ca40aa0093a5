package care.vigil.simulator.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The trouble that is still to come. */
public final class Faults {

    private record Pending(Fault fault, AtomicInteger left) {
        boolean concerns(String on, String to) {
            boolean any = fault.on().equals("any") && !on.equals("reads");
            return (any || fault.on().equals(on)) && (fault.to() == null || fault.to().equals(to));
        }
    }

    private final List<Pending> pending = new ArrayList<>();

    /** Adds trouble. */
    public synchronized void add(Fault fault) {
        pending.add(new Pending(fault, new AtomicInteger(fault.times())));
    }

    /** Takes the trouble for a request of that kind, to that number. */
    synchronized Optional<Fault> take(String on, String to) {
        Optional<Pending> found = pending.stream().filter(one -> one.concerns(on, to)).findFirst();
        if (found.isPresent() && found.get().left().decrementAndGet() <= 0) {
            pending.remove(found.get());
        }
        return found.map(Pending::fault);
    }

    /** What is still to come. */
    public synchronized List<Fault> pending() {
        return pending.stream().map(one -> one.fault().times(one.left().get())).toList();
    }

    /** No more trouble. */
    public synchronized void clear() {
        pending.clear();
    }
}
