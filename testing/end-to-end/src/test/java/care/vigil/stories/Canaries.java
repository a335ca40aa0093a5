package care.vigil.stories;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must be found nowhere: some words, and every number of a person in the stories. */
record Canaries(Pattern pattern) {

    /** In our programs 00 and 01 are the programs' own numbers; all others belong to people. */
    private static final String PERSON = "555(01|02)(?!0[01])\\d\\d";

    /** Those words, and people's numbers. */
    static Canaries of(String... words) {
        String areas =
                ProgramCopies.areas().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining("|"));
        Stream<String> all =
                Stream.concat(
                        Arrays.stream(words).map(Pattern::quote),
                        Stream.of("1(" + areas + ")" + PERSON + "(?!\\d)"));
        return new Canaries(Pattern.compile(all.collect(Collectors.joining("|"))));
    }

    /** Nothing, or where it is and what is around it. */
    List<String> in(String where, String text) {
        return pattern.matcher(text)
                .results()
                .limit(3)
                .map(found ->
                        where
                                + ": …"
                                + text.substring(
                                        Math.max(0, found.start() - 80),
                                        Math.min(text.length(), found.end() + 20))
                                + "…")
                .toList();
    }
}
