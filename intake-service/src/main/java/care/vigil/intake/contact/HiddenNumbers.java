package care.vigil.intake.contact;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Numbers that are no numbers: the carrier spells "anonymous" and its like on a keypad when a
 * caller hides theirs (Twilio, "Why am I getting calls from these strange numbers?").
 */
final class HiddenNumbers {

    /** The key of each letter, A to Z. */
    private static final String KEY_OF = "22233344455566677778889999";

    private static final Set<String> SPELLED =
            Stream.of("ANONYMOUS", "RESTRICTED", "BLOCKED", "UNKNOWN", "UNAVAILABLE")
                    .map(HiddenNumbers::onKeypad)
                    .collect(Collectors.toUnmodifiableSet());

    private HiddenNumbers() {}

    static boolean contains(String e164) {
        return SPELLED.contains(e164);
    }

    private static String onKeypad(String word) {
        return word.chars()
                .map(letter -> KEY_OF.charAt(letter - 'A'))
                .mapToObj(Character::toString)
                .collect(Collectors.joining("", "+", ""));
    }
}
