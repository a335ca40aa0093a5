package care.vigil.chaos.faults;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which processes are to die at a failpoint. As in the process itself, only the last wish holds,
 * and none outlives its process.
 */
final class Armed {

    private final Map<String, Wish> wishes = new ConcurrentHashMap<>();

    /** That a process dies at some failpoint; each is one of its own. */
    static final class Wish {
        private final String process;
        private final Wish before;

        private Wish(String process, Wish before) {
            this.process = process;
            this.before = before;
        }
    }

    /** From now on this is what holds for that process. */
    Wish wish(String process) {
        return wishes.compute(process, (_, before) -> new Wish(process, before));
    }

    /** The process has not heard it: what held before still does. */
    void withdraw(Wish wish) {
        wishes.computeIfPresent(wish.process, (_, now) -> now == wish ? wish.before : now);
    }

    /** Something else ends that process, which so dies at no failpoint. */
    void forget(String process) {
        wishes.remove(process);
    }

    /** The process has died: whether that was this wish, which holds no more. */
    boolean fulfils(Wish wish) {
        return wishes.remove(wish.process, wish);
    }

    /** Those that may still die. */
    List<String> processes() {
        return List.copyOf(wishes.keySet());
    }
}
