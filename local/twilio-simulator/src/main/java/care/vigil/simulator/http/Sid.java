package care.vigil.simulator.http;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Identifiers in the carrier's form: two letters and 32 hex digits. */
public final class Sid {

    private static final HexFormat HEX = HexFormat.of();

    private Sid() {}

    /** A new identifier with that prefix. */
    public static String random(String prefix) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return prefix + HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong());
    }

    /** Whether a text has the form of an identifier with one of these two-letter prefixes. */
    public static boolean isSid(String text, String... prefixes) {
        for (String prefix : prefixes) {
            if (text.matches(prefix + "[0-9a-fA-F]{32}")) {
                return true;
            }
        }
        return false;
    }
}
