package care.vigil.simulator.calls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The calls of the account; the newest so many are kept. */
public final class Calls {

    private final Map<String, Call> bySid = new LinkedHashMap<>();
    private final int capacity;

    /** Keeps the newest so many calls. */
    public Calls(int capacity) {
        this.capacity = capacity;
    }

    synchronized void add(Call call) {
        bySid.put(call.sid(), call);
        if (bySid.size() > capacity) {
            var oldest = bySid.entrySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /** The call with that id. */
    public synchronized Optional<Call> find(String sid) {
        return Optional.ofNullable(bySid.get(sid));
    }

    /** The matching calls, newest first. */
    public synchronized List<Call> newestFirst(Predicate<Call> wanted) {
        List<Call> found = new ArrayList<>(bySid.values().stream().filter(wanted).toList());
        return found.reversed();
    }

    /** Forgets all; live ones are hung up. */
    public synchronized void clear() {
        bySid.values().forEach(Call::hangUp);
        bySid.clear();
    }
}
