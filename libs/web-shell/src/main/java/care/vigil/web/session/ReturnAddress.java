package care.vigil.web.session;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a visitor goes after the login: always a page of ours. */
public final class ReturnAddress {

    /** The login page, saying that what was sent without a session was not recorded. */
    public static final String LOST = "/login?lost=true";

    private ReturnAddress() {}

    /** The login page for a visitor who wanted this address (a path, or a whole URL of ours). */
    static String login(String wanted) {
        var to = safe(pathOf(wanted));
        return to.equals("/")
                ? "/login"
                : "/login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    /** The same address when it is a path of ours, the first page otherwise. */
    public static String safe(String to) {
        boolean ours =
                to != null
                        && to.startsWith("/")
                        && !to.startsWith("//")
                        && to.length() <= 500
                        && to.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\')
                        && !to.startsWith("/login");
        return ours ? to : "/";
    }

    private static String pathOf(String wanted) {
        if (wanted == null || wanted.startsWith("/")) {
            return wanted;
        }
        try {
            var url = URI.create(wanted);
            return url.getRawQuery() == null
                    ? url.getRawPath()
                    : url.getRawPath() + "?" + url.getRawQuery();
        } catch (IllegalArgumentException nonsense) {
            return "/";
        }
    }
}
