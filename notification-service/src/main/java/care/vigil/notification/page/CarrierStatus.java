package care.vigil.notification.page;

import java.util.Locale;
import java.util.Optional;

/**
 * What the carrier last said about a message or a call. Reports come late, twice and out of order;
 * the order here is the order of progress, and nothing follows a final one. None of them says that
 * a person knows.
 */
public enum CarrierStatus {
    ACCEPTED,
    SCHEDULED,
    QUEUED,
    INITIATED,
    SENDING,
    RINGING,
    SENT,
    IN_PROGRESS,
    DELIVERED,
    READ,
    PARTIALLY_DELIVERED,
    UNDELIVERED,
    COMPLETED,
    BUSY,
    NO_ANSWER,
    FAILED,
    CANCELED;

    /** Reads the carrier's word, such as {@code no-answer}; empty for a word unknown to us. */
    public static Optional<CarrierStatus> of(String word) {
        if (word == null) {
            return Optional.empty();
        }
        var name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        for (var status : values()) {
            if (status.name().equals(name)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    /** Nothing comes after it. */
    public boolean isFinal() {
        return compareTo(DELIVERED) >= 0;
    }

    /** Decides nothing by itself: progress of a call, or of a message that has not failed. */
    public boolean isUneventful(Channel channel) {
        return channel == Channel.SMS ? !isSmsFailure() : !isFinal();
    }

    /** A message that did not arrive. */
    public boolean isSmsFailure() {
        return this == UNDELIVERED || this == FAILED || this == CANCELED;
    }

    /** Whether this is news after what is known already; a final status never goes back. */
    public boolean follows(CarrierStatus known) {
        return known == null || (!known.isFinal() && compareTo(known) > 0);
    }
}
