package care.vigil.sealed;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A phone number in E.164 form. Prints masked, so that it cannot slip into a log.
 *
 * @param e164 plus sign, country code, subscriber number; 8 to 15 digits
 */
public record PhoneNumber(String e164) {

    private static final Pattern SHAPE = Pattern.compile("\\+[1-9][0-9]{7,14}");
    private static final Pattern COUNTRY = Pattern.compile("(?!ZZ)[A-Z]{2}");
    private static final Pattern SHORT =
            Pattern.compile("\\+?1?([2-9]11|988|933|112|999|000|111|110|118|119)");
    private static final Set<String> EMERGENCY_WITH_COUNTRY =
            Set.of(
                    "+44999", "+44112", "+61000", "+353112", "+353999", "+49112", "+33112",
                    "+43112");

    /** Rejects what is not E.164. */
    public PhoneNumber {
        if (e164 == null || !SHAPE.matcher(e164).matches()) {
            throw new IllegalArgumentException(
                    "Not a phone number in E.164 form, such as +13125550100");
        }
    }

    /**
     * Reads an E.164 number; throws {@link IllegalArgumentException} (which does not repeat it) for
     * another text.
     */
    public static PhoneNumber of(String e164) {
        return new PhoneNumber(e164);
    }

    /** True when a text is E.164, without an exception. */
    public static boolean isE164(String text) {
        return text != null && SHAPE.matcher(text).matches();
    }

    /**
     * True for a destination that software must never dial or text, in any spelling: 911, 988, 112,
     * 999, every N11 and their like, with or without a country code.
     */
    public static boolean isEmergency(String dialled) {
        var digits = dialled == null ? "" : dialled.replaceAll("[^0-9+]", "");
        return SHORT.matcher(digits).matches() || EMERGENCY_WITH_COUNTRY.contains(digits);
    }

    /**
     * The country that the number belongs to (ISO 3166-1 alpha-2), also where several share a
     * country code; empty for a number of no country, or of none that is known.
     */
    public Optional<String> country() {
        var plan = PhoneNumberUtil.getInstance();
        try {
            return Optional.ofNullable(plan.getRegionCodeForNumber(plan.parse(e164, null)))
                    .filter(region -> COUNTRY.matcher(region).matches());
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }

    /** The last two digits, enough for a person to recognise their own number. */
    public String masked() {
        return "…" + e164.substring(e164.length() - 2);
    }

    @Override
    public String toString() {
        return masked();
    }
}
