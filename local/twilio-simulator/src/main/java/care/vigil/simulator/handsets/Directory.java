package care.vigil.simulator.handsets;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Every number that the simulator knows: the account's own, and everybody's handsets. */
public final class Directory {

    private static final int KEPT_UNNAMED = 8_000;

    private final Map<String, ProgramNumber> numbers = new ConcurrentSkipListMap<>();
    private final Map<String, Handset> handsets = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> arrivals = new ConcurrentLinkedQueue<>();
    private final List<Consumer<Handset>> listeners = new CopyOnWriteArrayList<>();

    /** Adds or replaces one of the account's own numbers. */
    public void own(ProgramNumber number) {
        numbers.put(number.number(), number);
    }

    /** One of the account's own numbers. */
    public Optional<ProgramNumber> own(String number) {
        return Optional.ofNullable(numbers.get(number));
    }

    /** All of the account's own numbers. */
    public Collection<ProgramNumber> ownNumbers() {
        return numbers.values();
    }

    /** The handset of a number; a new number has a handset at once. */
    public Handset handset(String number) {
        return handsets.computeIfAbsent(number, this::open);
    }

    private Handset open(String number) {
        arrivals.add(number);
        if (handsets.size() > KEPT_UNNAMED) {
            forgetOldest();
        }
        return new Handset(number, changed -> listeners.forEach(one -> one.accept(changed)));
    }

    private void forgetOldest() {
        String oldest = arrivals.poll();
        if (oldest != null) {
            Handset handset = handsets.get(oldest);
            if (handset != null && handset.label() == null) {
                Thread.startVirtualThread(() -> handsets.remove(oldest, handset));
            }
        }
    }

    /** Says whose handset that is and where the page shows it. */
    public Handset name(String number, String label, String group) {
        Handset handset = handset(number);
        handset.name(label, group == null || group.isBlank() ? groupOf(label) : group);
        return handset;
    }

    /** By what a label begins or ends with: {@code Patient June}, {@code June · Harbor patient}. */
    private static String groupOf(String label) {
        String words = label == null ? "" : label.toLowerCase(java.util.Locale.ROOT);
        if (words.startsWith("patient") || words.endsWith(" patient")) {
            return "patients";
        }
        return words.startsWith("operation") || words.endsWith(" operations")
                ? "operations"
                : "clinicians";
    }

    /** All handsets. */
    public Collection<Handset> handsets() {
        return handsets.values();
    }

    /** Tells the listener about every change of every handset. */
    public void onChange(Consumer<Handset> listener) {
        listeners.add(listener);
    }

    /** No longer tells the listener. */
    public void forget(Consumer<Handset> listener) {
        listeners.remove(listener);
    }
}
