package care.vigil.roster.account;

import java.security.SecureRandom;

/** A password that a person can type from a piece of paper: 16 letters and digits, 79 bits. */
public final class FirstPassword {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private FirstPassword() {}

    /** A new one, in four groups. */
    public static String next() {
        var password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
