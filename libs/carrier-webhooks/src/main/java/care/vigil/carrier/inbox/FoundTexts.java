package care.vigil.carrier.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What the service that owns the numbers knows of their texts and does with a missed one. */
public interface FoundTexts {

    /** Those of the carrier's ids that never arrived here. */
    Set<String> unknown(Handle tx, List<String> sids);

    /**
     * Takes a text in on the same way as its webhook would have, in a transaction of its own.
     *
     * @param now when it was found
     * @return false when it had arrived after all
     * @throws RuntimeException when it cannot be kept; it is found again at the next look
     */
    boolean take(ListedText text, Instant now);

    /** Whether anybody waits for a text: the carrier is asked more often. */
    boolean anybodyWaits(Handle tx);

    /** Whether a program has that number now. */
    boolean isInUse(Handle tx, String number);
}
