package care.vigil.notification.page;

import java.text.Normalizer;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The short word that names a page in a text and on the telephone: a letter, then letters and
 * digits, at least one digit, none that is mistaken for another (0 and O, 1 and I, 5 and S).
 */
public record PageCode(String text) {

    /** How long a code is unless so many pages are open that codes run short. */
    public static final int USUAL_LENGTH = 4;

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final String DIGITS = "2346789";
    private static final Pattern SHAPE =
            Pattern.compile("[%1$s](?=[%1$s]*[%2$s])[%1$s%2$s]{3,7}".formatted(LETTERS, DIGITS));

    /** Refuses a word of another shape with an {@link IllegalArgumentException}. */
    public PageCode {
        if (!hasShape(text)) {
            throw new IllegalArgumentException("Not a page code");
        }
    }

    /** A new code of this length; whoever asks makes sure that no open page has it. */
    public static PageCode draw(RandomGenerator random, int length) {
        var both = LETTERS + DIGITS;
        while (true) {
            var word = new StringBuilder().append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            while (word.length() < length) {
                word.append(both.charAt(random.nextInt(both.length())));
            }
            if (hasShape(word)) {
                return new PageCode(word.toString());
            }
        }
    }

    /** Whether a word could be a code. */
    public static boolean hasShape(CharSequence word) {
        return SHAPE.matcher(word).matches();
    }

    /** What somebody typed, in the letters that codes are made of: capitals and digits only. */
    public static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
    }

    /** One sign at a time, as a voice should say it. */
    public String spoken() {
        return String.join(" ", text.split(""));
    }

    @Override
    public String toString() {
        return text;
    }
}
