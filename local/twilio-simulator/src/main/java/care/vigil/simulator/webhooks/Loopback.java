package care.vigil.simulator.webhooks;

import java.net.URI;
import java.util.Locale;

/** The rule that nothing leaves this machine. */
public final class Loopback {

    private Loopback() {}

    /** Whether a URL is http or https and names this machine. */
    public static boolean isHere(String url) {
        try {
            URI uri = URI.create(url);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && isHereName(uri.getHost());
        } catch (IllegalArgumentException notAUrl) {
            return false;
        }
    }

    private static boolean isHereName(String host) {
        if (host == null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("[::1]")
                || name.matches("127(\\.\\d{1,3}){3}");
    }
}
