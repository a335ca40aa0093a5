package care.vigil.notification.page;

import java.util.regex.Pattern;

/**
 * What software may never dial or text: emergency services, crisis lines and every N11 service,
 * with or without a country code. People dial these.
 */
public final class Destination {

    private static final Pattern NEVER =
            Pattern.compile(
                    "(?:00|011)?(?:1)?(?:[2-9]11|933|988)"
                            + "|(?:00|011)?(?:[1-9]\\d{0,2})?(?:0?(?:112|999|911|110|113|114|115"
                            + "|117|118|119|000|111|116\\d{3}|988|933))");

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{7,14}");

    private Destination() {}

    /** Whether this may be texted or called at all; anything but a whole E.164 number may not. */
    public static boolean isAllowed(String number) {
        var digits = number.replaceAll("\\D", "");
        return E164.matcher(number).matches() && !NEVER.matcher(digits).matches();
    }
}
