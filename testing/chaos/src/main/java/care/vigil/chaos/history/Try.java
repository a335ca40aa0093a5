package care.vigil.chaos.history;

import java.time.Instant;

/**
 * One delivery of a text's webhook.
 *
 * @param invoked when it began
 * @param returned when it was answered or given up
 * @param status of the answer; 0 when there was none
 */
public record Try(Instant invoked, Instant returned, int status) {

    /** Whether the carrier would be content. */
    public boolean isOk() {
        return status / 100 == 2;
    }

    /** Whether nobody can say if it arrived. */
    public boolean isUnknown() {
        return status == 0 || status / 100 == 5;
    }
}
