package care.vigil.intake.danger;

import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Slips of the finger, as they happen on a small keyboard; the same seed slips the same way. */
final class Misspelling {

    private static final Map<Character, String> NEIGHBOURS =
            Map.ofEntries(
                    Map.entry('a', "qsz"),
                    Map.entry('b', "vgn"),
                    Map.entry('c', "xdv"),
                    Map.entry('d', "sfec"),
                    Map.entry('e', "wrd"),
                    Map.entry('f', "dgr"),
                    Map.entry('g', "fht"),
                    Map.entry('h', "gjy"),
                    Map.entry('i', "uok"),
                    Map.entry('j', "hku"),
                    Map.entry('k', "jli"),
                    Map.entry('l', "kop"),
                    Map.entry('m', "nj"),
                    Map.entry('n', "bmh"),
                    Map.entry('o', "ipl"),
                    Map.entry('p', "ol"),
                    Map.entry('q', "wa"),
                    Map.entry('r', "etf"),
                    Map.entry('s', "adw"),
                    Map.entry('t', "ryg"),
                    Map.entry('u', "yij"),
                    Map.entry('v', "cbf"),
                    Map.entry('w', "qes"),
                    Map.entry('x', "zsc"),
                    Map.entry('y', "tuh"),
                    Map.entry('z', "xa"));

    private final Random random;

    Misspelling(long seed) {
        this.random = new Random(seed);
    }

    /** The phrase with one slip, and perhaps in another case or with other punctuation. */
    String of(String phrase) {
        int at = letter(phrase);
        var text = new StringBuilder(phrase);
        switch (random.nextInt(4)) {
            case 0 -> text.insert(at, phrase.charAt(at));
            case 1 -> text.deleteCharAt(at);
            case 2 -> swap(text, at);
            default -> text.setCharAt(at, neighbour(phrase.charAt(at)));
        }
        return switch (random.nextInt(4)) {
            case 0 -> text.toString().toUpperCase(Locale.ROOT);
            case 1 -> "please " + text + "!!";
            case 2 -> text + ".";
            default -> text.toString();
        };
    }

    private int letter(String phrase) {
        int at;
        do {
            at = random.nextInt(phrase.length());
        } while (phrase.charAt(at) == ' ');
        return at;
    }

    private static void swap(StringBuilder text, int at) {
        int other = at + 1 < text.length() ? at + 1 : at - 1;
        char kept = text.charAt(at);
        text.setCharAt(at, text.charAt(other));
        text.setCharAt(other, kept);
    }

    private char neighbour(char letter) {
        var near = NEIGHBOURS.getOrDefault(letter, "e");
        return near.charAt(random.nextInt(near.length()));
    }
}
