package care.vigil.simulator.messages;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which handset has said STOP to which of the account's numbers. */
public final class OptOuts {

    private record Pair(String from, String to) {}

    private final Set<Pair> blocked = ConcurrentHashMap.newKeySet();

    /** Whether a text from that number to that handset is refused. */
    public boolean isBlocked(String from, String to) {
        return blocked.contains(new Pair(from, to));
    }

    /** Blocks or allows texts from that number to that handset. */
    public void block(String from, String to, boolean block) {
        if (block) {
            blocked.add(new Pair(from, to));
        } else {
            blocked.remove(new Pair(from, to));
        }
    }

    /** Allows everything to a handset again. */
    public void forget(String to) {
        blocked.removeIf(pair -> pair.to().equals(to));
    }

    /** Allows everything again. */
    public void clear() {
        blocked.clear();
    }
}
