package care.vigil.carrier.inbox;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** The carrier's list of what was texted to our numbers. */
public interface CarrierRecord {

    /** Whether there is a carrier to ask. */
    boolean isThere();

    /**
     * Hands over what was texted to a number since then, in parts, newest first.
     *
     * @throws RuntimeException when the carrier gives no answer that can be used; what was handed
     *     over before stays
     */
    void read(String number, Instant since, Consumer<List<ListedText>> part);
}
