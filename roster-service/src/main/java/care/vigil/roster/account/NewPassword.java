package care.vigil.roster.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a password must be that somebody chooses: long. Nothing else makes guessing as hard. */
public final class NewPassword {

    private static final int LEAST = 12;

    /** bcrypt looks at little more. */
    private static final int MOST_BYTES = 64;

    private NewPassword() {}

    /**
     * What is wrong with a choice, as sentences that say what to do; empty when nothing is.
     *
     * @param handle what its owner logs in as
     * @param now what they gave as the password they have
     * @param again the choice, typed a second time
     */
    public static Optional<String> problem(String handle, String now, String chosen, String again) {
        int letters = chosen.codePointCount(0, chosen.length());
        if (letters < LEAST) {
            return Optional.of(
                    "The new password has %d characters and needs at least %d. Three or four words in a row are easy to remember."
                            .formatted(letters, LEAST));
        }
        if (chosen.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of(
                    "The new password is too long. Choose one of at most %d letters, fewer where some have accents."
                            .formatted(MOST_BYTES));
        }
        if (chosen.equalsIgnoreCase(handle)) {
            return Optional.of("The new password is your name here. Choose something else.");
        }
        if (chosen.equals(now)) {
            return Optional.of("The new password is the one you have. Choose another one.");
        }
        return chosen.equals(again)
                ? Optional.empty()
                : Optional.of("The new passwords differ. Type the same one twice.");
    }
}
