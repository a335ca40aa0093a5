package care.vigil.simulator.rest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the carrier writes things in JSON. */
final class Wire {

    private static final DateTimeFormatter RFC_2822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US)
                    .withZone(ZoneOffset.UTC);

    private Wire() {}

    static String date(Instant at) {
        return at == null ? null : RFC_2822.format(at);
    }

    static boolean isE164(String number) {
        return number.matches("\\+[1-9]\\d{6,14}");
    }
}
