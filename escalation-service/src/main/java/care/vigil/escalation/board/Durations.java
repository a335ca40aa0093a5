package care.vigil.escalation.board;

import java.time.Duration;

/** Lengths of time in words. */
final class Durations {

    private Durations() {}

    /** Such as {@code 4 min} or {@code 1 min 30 s}. */
    static String words(Duration length) {
        if (length.isZero()) {
            return "0";
        }
        long minutes = length.toMinutes();
        int seconds = length.toSecondsPart();
        if (minutes == 0) {
            return seconds + " s";
        }
        return seconds == 0 ? minutes + " min" : minutes + " min " + seconds + " s";
    }
}
