package care.vigil.gateway;

/**
 * Whether a path can be read in one way only. Behind the gateway it is decoded and tidied up again;
 * what would change in that could turn a harmless address into a closed one.
 */
final class PathCheck {

    private static final String SIGNS = "/._~@:!$'()*+,=-";
    private static final String NEVER_ENCODED = "/._~-\\;%";

    private PathCheck() {}

    static boolean isPlain(String path) {
        if (!path.startsWith("/") || path.contains("//")) {
            return false;
        }
        for (var segment : path.split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                return false;
            }
        }
        for (int at = 0; at < path.length(); at++) {
            char c = path.charAt(at);
            if (c == '%') {
                if (!isFairlyEncoded(path, at)) {
                    return false;
                }
                at += 2;
            } else if (!isLetterOrDigit(c) && SIGNS.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Only what has to be encoded may be. */
    private static boolean isFairlyEncoded(String path, int at) {
        if (at + 2 >= path.length()) {
            return false;
        }
        int high = Character.digit(path.charAt(at + 1), 16);
        int low = Character.digit(path.charAt(at + 2), 16);
        if (high < 0 || low < 0) {
            return false;
        }
        char decoded = (char) (high * 16 + low);
        return decoded >= ' '
                && decoded != 127
                && !isLetterOrDigit(decoded)
                && NEVER_ENCODED.indexOf(decoded) < 0;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
