package care.vigil.chaos.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A text that a person sent to one of the program's numbers, delivered until it was accepted, as
 * the carrier would.
 *
 * @param sid the carrier's name for it, the same in every delivery
 * @param from whose telephone
 * @param to the program's number
 * @param sent when its sender sent it: it cannot have arrived earlier
 * @param tries every delivery, copies included; none when the webhook was lost
 */
public record Text(
        String sid, String from, String to, String words, Instant sent, List<Try> tries) {

    public Text {
        tries = List.copyOf(tries);
    }

    /** What is known of an operation. */
    public enum Outcome {
        /** It was accepted. */
        OK,
        /** It was refused, every time. */
        FAILED,
        /** It may have arrived. */
        UNKNOWN
    }

    /** What its sender's carrier knows of it. */
    public Outcome outcome() {
        if (tries.stream().anyMatch(Try::isOk)) {
            return Outcome.OK;
        }
        return tries.isEmpty() || tries.stream().anyMatch(Try::isUnknown)
                ? Outcome.UNKNOWN
                : Outcome.FAILED;
    }

    /** Whether its webhook was lost, so that only the carrier's own record has it. */
    public boolean isOnlyOnRecord() {
        return tries.isEmpty();
    }

    /** When it was accepted first. */
    public Optional<Instant> accepted() {
        return tries.stream().filter(Try::isOk).map(Try::returned).min(Comparator.naturalOrder());
    }
}
