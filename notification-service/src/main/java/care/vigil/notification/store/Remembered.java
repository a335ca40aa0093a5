package care.vigil.notification.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * What was read of our copies of others' snapshots, until the next of them is heard: every instance
 * hears all of them itself. What a transaction reads is remembered only once it is committed, and
 * not if news came in the meantime.
 */
final class Remembered<K, V> {

    private volatile Map<K, V> known = new ConcurrentHashMap<>();

    /** What is remembered, or else is read now. */
    Optional<V> get(Handle handle, K key, Supplier<Optional<V>> read) {
        var before = known;
        var remembered = Optional.ofNullable(before.get(key));
        if (remembered.isPresent()) {
            return remembered;
        }
        var found = read.get();
        if (handle.isInTransaction()) {
            // A map that was thrown away meanwhile takes it and is asked no more.
            handle.afterCommit(() -> found.ifPresent(value -> before.put(key, value)));
        }
        return found;
    }

    /** Forgets everything once the transaction that brings news is committed. */
    void heardNews(Handle tx) {
        tx.afterCommit(() -> known = new ConcurrentHashMap<>());
    }
}
