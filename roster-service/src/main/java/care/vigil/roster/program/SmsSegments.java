package care.vigil.roster.program;

/**
 * How many segments a carrier makes of a text (3GPP TS 23.038 and 23.040): 160 septets in one
 * segment, 153 in each of several; one letter outside the SMS alphabet makes it 70 and 67 UTF-16
 * units.
 */
public final class SmsSegments {

    private static final String ALPHABET =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "^{}\\[~]|€\f";

    private SmsSegments() {}

    /** The number of segments; an empty text is one. */
    public static int of(String text) {
        return isGsm(text) ? count(text, 160, 153) : count(text, 70, 67);
    }

    /** Whether every letter is in the SMS alphabet or its extension. */
    static boolean isGsm(String text) {
        return text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0 || EXTENSION.indexOf(c) >= 0);
    }

    private static int count(String text, int alone, int joined) {
        boolean gsm = alone == 160;
        var widths =
                text.codePoints().map(c -> gsm ? septets(c) : Character.charCount(c)).toArray();
        int total = 0;
        for (int width : widths) {
            total += width;
        }
        return total <= alone ? 1 : fill(widths, joined);
    }

    /** No letter is split: what does not fit whole begins the next segment. */
    private static int fill(int[] widths, int size) {
        int segments = 1;
        int used = 0;
        for (int width : widths) {
            if (used + width > size) {
                segments++;
                used = 0;
            }
            used += width;
        }
        return segments;
    }

    private static int septets(int letter) {
        return EXTENSION.indexOf(letter) >= 0 ? 2 : 1;
    }
}
