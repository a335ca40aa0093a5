package care.vigil.escalation.timer;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Work that is done for many together and fails for one of them: halved again and again, the bad
 * one is alone after about log2(n) failures, and nobody else waits longer than that.
 */
final class Halving<T> {

    private final Consumer<List<T>> together;
    private final BiConsumer<T, RuntimeException> bad;

    /**
     * With the work, which does all or nothing, and what is done about one for whom it fails alone.
     */
    Halving(Consumer<List<T>> together, BiConsumer<T, RuntimeException> bad) {
        this.together = together;
        this.bad = bad;
    }

    /** Does the work in two halves, after it has failed for all. */
    void halve(List<T> all) {
        var middle = all.size() / 2;
        attempt(all.subList(0, middle));
        attempt(all.subList(middle, all.size()));
    }

    private void attempt(List<T> some) {
        if (some.isEmpty()) {
            return;
        }
        try {
            together.accept(some);
        } catch (RuntimeException why) {
            if (some.size() == 1) {
                bad.accept(some.getFirst(), why);
            } else {
                halve(some);
            }
        }
    }
}
