package care.vigil.simulator.messages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The messages of the account; the newest so many are kept. */
public final class Messages {

    private final Map<String, Message> bySid = new LinkedHashMap<>();
    private final int capacity;

    /** Keeps the newest so many messages. */
    public Messages(int capacity) {
        this.capacity = capacity;
    }

    synchronized void add(Message message) {
        bySid.put(message.sid(), message);
        if (bySid.size() > capacity) {
            var oldest = bySid.entrySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /** The message with that id. */
    public synchronized Optional<Message> find(String sid) {
        return Optional.ofNullable(bySid.get(sid));
    }

    /** Removes a message; false when there was none. */
    public synchronized boolean remove(String sid) {
        return bySid.remove(sid) != null;
    }

    /** The matching messages, newest first. */
    public synchronized List<Message> newestFirst(Predicate<Message> wanted) {
        List<Message> found = new ArrayList<>(bySid.values().stream().filter(wanted).toList());
        return found.reversed();
    }

    /** Forgets all. */
    public synchronized void clear() {
        bySid.clear();
    }
}
