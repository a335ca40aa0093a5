package care.vigil.escalation.web;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times of a history, to the second, in the program's zone, which is shown. */
@TemplateExtension
final class Clocks {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("d MMM, HH:mm:ss zzz", Locale.ENGLISH);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Clocks() {}

    /** Such as {@code 03:12:07}, where day and zone stand beside it. */
    static String timeOfDay(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    /** Such as {@code 24 Nov, 03:12:07 CST}. */
    static String clock(Instant at, ZoneId zone) {
        return CLOCK.format(at.atZone(zone));
    }
}
