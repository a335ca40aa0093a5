package care.vigil.intake.danger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One phrase, found by its letters alone, so that spaces within and between words do not matter.
 * The distance is that of Damerau and Levenshtein, where a letter typed again and again costs
 * nothing.
 */
final class Phrase {

    private static final int NEVER = 1_000;
    private static final int SHORTEST_WITH_SLIP = 5;
    private static final int SHORTEST_PHRASE_WITH_SLIP = 6;
    private static final int SHORTEST_WITH_TWO_SLIPS = 14;
    private static final int LONGEST_THAT_BEGINS_RIGHT = 7;
    private static final int SHORTEST_GLUED = 8;

    /** A last word this short would else be lost for the price of a slip or two. */
    private static final int LONGEST_THAT_ENDS_RIGHT = 2;

    /** Without these the rest means the contrary. */
    private static final Set<String> TURNS_THE_MEANING = Set.of("no");

    private static final List<String> NOTHING = List.of("");

    private final String letters;
    private final Set<String> words;
    private final int slips;
    private final boolean mustBeginRight;
    private final boolean mustEndRight;

    private Phrase(String letters, List<String> inOrder) {
        this.letters = letters;
        this.words = Set.copyOf(inOrder);
        this.slips = slips(letters.length(), words.size());
        this.mustBeginRight =
                letters.length() <= LONGEST_THAT_BEGINS_RIGHT
                        || TURNS_THE_MEANING.contains(inOrder.getFirst());
        this.mustEndRight =
                inOrder.size() > 1 && inOrder.getLast().length() <= LONGEST_THAT_ENDS_RIGHT;
    }

    /** Empty text makes a phrase that is found nowhere. */
    static Phrase of(String text) {
        var folded = Folded.of(text);
        var words = words(folded, 0, folded.length()).toList();
        return new Phrase(folded.letters(0, folded.length()), words.isEmpty() ? NOTHING : words);
    }

    /** Every place at which the phrase stands, spelled rightly or nearly so. */
    List<DangerWords.Place> in(Folded text, Set<String> lookAlikes) {
        var places = new ArrayList<DangerWords.Place>();
        if (!letters.isEmpty()) {
            spelledNearly(text, lookAlikes, places);
            gluedToOthers(text, places);
        }
        return places;
    }

    private static int slips(int length, int words) {
        if (length >= SHORTEST_WITH_TWO_SLIPS) {
            return 2;
        }
        int shortest = words == 1 ? SHORTEST_WITH_SLIP : SHORTEST_PHRASE_WITH_SLIP;
        return length >= shortest ? 1 : 0;
    }

    private void spelledNearly(
            Folded text, Set<String> lookAlikes, List<DangerWords.Place> places) {
        var before = new Column(letters.length());
        var last = new Column(letters.length());
        var next = new Column(letters.length());
        last.beginAt(0, true);
        withoutFirstLetters(last);
        for (int end = 1; end <= text.length(); end++) {
            next.beginAt(end, text.isBorder(end));
            int reachable = Math.max(last.alive + 1, before.alive + 2);
            for (int i = 1; i <= letters.length() && (i <= reachable || next.alive >= i - 1); i++) {
                step(text, end, i, before, last, next);
            }
            if (text.isBorder(end) && fits(text, end, next, lookAlikes)) {
                places.add(text.place(next.start[letters.length()], end));
            }
            var spare = before;
            before = last;
            last = next;
            next = spare;
        }
    }

    /** Before anything of the text was read, the phrase may only have lost letters. */
    private void withoutFirstLetters(Column column) {
        for (int i = 1; i <= slips && !mustBeginRight; i++) {
            column.take(i, column, i - 1, 1);
        }
    }

    /** The cheapest way to have read {@code i} letters of the phrase when the text ends here. */
    private void step(Folded text, int end, int i, Column before, Column last, Column next) {
        char wanted = letters.charAt(i - 1);
        char found = text.letter(end - 1);
        boolean certain = (i == 1 && mustBeginRight) || (i == letters.length() && mustEndRight);
        int other = certain ? NEVER : 1;
        next.take(i, last, i - 1, same(wanted, found) ? 0 : other);
        boolean again = end >= 2 && found == text.letter(end - 2);
        next.take(i, last, i, again ? 0 : 1);
        next.take(i, next, i - 1, other);
        if (i >= 2
                && end >= 2
                && same(wanted, text.letter(end - 2))
                && same(letters.charAt(i - 2), found)) {
            next.take(i, before, i - 2, 1);
        }
    }

    private boolean fits(Folded text, int end, Column column, Set<String> lookAlikes) {
        int cost = column.cost[letters.length()];
        if (cost == 0 || cost > slips) {
            return cost == 0;
        }
        int start = column.start[letters.length()];
        return words(text, start, end)
                .noneMatch(word -> lookAlikes.contains(word) && !words.contains(word));
    }

    /** A phrase that somebody wrote without any space, with other words before or behind it. */
    private void gluedToOthers(Folded text, List<DangerWords.Place> places) {
        if (letters.length() < SHORTEST_GLUED) {
            return;
        }
        var whole = text.letters(0, text.length());
        int at = whole.indexOf(letters);
        while (at >= 0) {
            int end = at + letters.length();
            if (text.isBorder(end) || isWithinWord(text, at, end)) {
                places.add(text.place(at, end));
            }
            at = whole.indexOf(letters, at + 1);
        }
    }

    private static boolean isWithinWord(Folded text, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (text.isBorder(i)) {
                return false;
            }
        }
        return true;
    }

    private static Stream<String> words(Folded text, int from, int to) {
        var words = new ArrayList<String>();
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || text.isBorder(i)) {
                words.add(text.letters(start, i));
                start = i;
            }
        }
        return words.stream();
    }

    /** What looks like a letter counts as it, and a star as any. */
    private static boolean same(char wanted, char found) {
        return wanted == found
                || switch (found) {
                    case '*' -> true;
                    case '0' -> wanted == 'o';
                    case '1' -> wanted == 'i' || wanted == 'l';
                    case '!' -> wanted == 'i';
                    case '3' -> wanted == 'e';
                    case '4', '@' -> wanted == 'a';
                    case '5', '$' -> wanted == 's';
                    case '7' -> wanted == 't';
                    default -> false;
                };
    }

    /** For each number of letters read: the fewest slips, and where in the text it began. */
    private final class Column {

        private final int[] cost;
        private final int[] start;

        /** The most letters that can have been read with few enough slips; -1 when none. */
        private int alive = -1;

        Column(int length) {
            cost = new int[length + 1];
            start = new int[length + 1];
            Arrays.fill(cost, NEVER);
        }

        void beginAt(int position, boolean allowed) {
            Arrays.fill(cost, NEVER);
            cost[0] = allowed ? 0 : NEVER;
            start[0] = position;
            alive = allowed ? 0 : -1;
        }

        void take(int i, Column from, int j, int price) {
            int total = from.cost[j] + price;
            if (total < cost[i]) {
                cost[i] = total;
                start[i] = from.start[j];
                alive = total <= slips ? Math.max(alive, i) : alive;
            }
        }
    }
}
