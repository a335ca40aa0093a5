package care.vigil.intake.danger;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * A text with everything taken out that does not matter: case, accents, punctuation, spaces. Each
 * letter that is left knows where it stood, and whether a word begins there. Signs that stand for a
 * word are read as it: {@code want 2 die}, {@code ya no puedo +}.
 */
final class Folded {

    private static final String AT_WORDS = "@$";
    private static final String INSIDE_WORDS = "*!";
    private static final String SILENT = "'\u2018\u2019\u00b4`";

    private static final Map<Integer, String> WORDS =
            Map.of((int) '2', "to", (int) '4', "for", (int) 'x', "por", (int) 'X', "por");

    private static final String MORE = "mas";

    private final String text;
    private char[] letters;
    private int[] positions;
    private boolean[] beginsWord;
    private int length;

    private Folded(String text) {
        this.text = text;
        int room = text.length() + 1;
        letters = new char[room];
        positions = new int[room];
        beginsWord = new boolean[room];
    }

    static Folded of(String text) {
        var folded = new Folded(text);
        boolean between = true;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int symbol = text.codePointAt(at);
            var word = folded.word(symbol, at);
            if (word != null) {
                folded.add(word, at, true);
                between = true;
            } else if (folded.belongsToWord(symbol, at)) {
                folded.add(symbol, at, between);
                between = false;
            } else if (!isSilent(symbol)) {
                between = true;
            }
        }
        return folded;
    }

    int length() {
        return length;
    }

    char letter(int index) {
        return letters[index];
    }

    /** True at the first letter of a word, and after the last one. */
    boolean isBorder(int index) {
        return index >= length || beginsWord[index];
    }

    /** The letters from one index to another, without what stood between words. */
    String letters(int from, int to) {
        return new String(letters, from, to - from);
    }

    /** Where in the text these letters stand, from the first to behind the last. */
    DangerWords.Place place(int from, int to) {
        int last = positions[to - 1];
        int behind = last + Character.charCount(text.codePointAt(last));
        return new DangerWords.Place(positions[from], behind);
    }

    /** The word for which a symbol stands; null where it is a letter, or nothing. */
    private String word(int symbol, int at) {
        if (symbol == '+') {
            return MORE;
        }
        return isLetterOrStar(at - 1) || isLetterOrStar(at + 1) ? null : WORDS.get(symbol);
    }

    private boolean belongsToWord(int symbol, int at) {
        if (Character.isLetterOrDigit(symbol)) {
            return true;
        }
        if (AT_WORDS.indexOf(symbol) >= 0) {
            return isLetterOrStar(at - 1) || isLetterOrStar(at + 1);
        }
        return INSIDE_WORDS.indexOf(symbol) >= 0
                && isLetterOrStar(at - 1)
                && isLetterOrStar(at + 1);
    }

    private boolean isLetterOrStar(int at) {
        return at >= 0
                && at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '*');
    }

    /** Apostrophes, accents that stand alone, and characters that nobody sees, part no words. */
    private static boolean isSilent(int symbol) {
        return SILENT.indexOf(symbol) >= 0
                || Character.getType(symbol) == Character.FORMAT
                || Character.getType(symbol) == Character.NON_SPACING_MARK;
    }

    private void add(int symbol, int at, boolean first) {
        add(Normalizer.normalize(Character.toString(symbol), Normalizer.Form.NFKD), at, first);
    }

    private void add(String plain, int at, boolean first) {
        boolean begins = first;
        for (char letter : plain.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                makeRoom();
                letters[length] = letter;
                positions[length] = at;
                beginsWord[length] = begins;
                length++;
                begins = false;
            }
        }
    }

    /** One symbol may fold to several letters. */
    private void makeRoom() {
        if (length == letters.length) {
            letters = Arrays.copyOf(letters, length * 2);
            positions = Arrays.copyOf(positions, length * 2);
            beginsWord = Arrays.copyOf(beginsWord, length * 2);
        }
    }
}
