package care.vigil.escalation.board;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times inside a sentence: in the program's zone, which is named. */
final class Clock {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm '('VV')'", Locale.ENGLISH);

    private static final DateTimeFormatter TIME_AND_DAY =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMM '('VV')'", Locale.ENGLISH);

    private Clock() {}

    /**
     * Such as {@code 07:00 (America/Chicago)}; with the day when that is not the day on which it is
     * told.
     */
    static String time(Instant instant, Instant told, ZoneId zone) {
        var there = instant.atZone(zone);
        var sameDay = there.toLocalDate().equals(told.atZone(zone).toLocalDate());
        return (sameDay ? TIME : TIME_AND_DAY).format(there);
    }
}
