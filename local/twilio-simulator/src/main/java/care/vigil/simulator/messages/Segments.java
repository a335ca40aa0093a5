package care.vigil.simulator.messages;

/** How many parts a text is sent in: GSM-7 160 or 153 each, otherwise UCS-2 70 or 67 each. */
public final class Segments {

    private static final String GSM =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM_DOUBLE = "\f^{}\\[~]|€";

    private Segments() {}

    /** The number of segments of a text; an empty one takes one. */
    public static int of(String body) {
        int units = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (GSM_DOUBLE.indexOf(c) >= 0) {
                units += 2;
            } else if (GSM.indexOf(c) >= 0) {
                units++;
            } else {
                return parts(body.length(), 70, 67);
            }
        }
        return parts(units, 160, 153);
    }

    private static int parts(int units, int single, int each) {
        return units <= single ? 1 : (units + each - 1) / each;
    }
}
