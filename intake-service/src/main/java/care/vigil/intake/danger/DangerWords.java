package care.vigil.intake.danger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Start reading here: the phrases that speak of danger to life. All languages are looked for in
 * every text, since nobody writes in the language that is on file when it matters.
 */
public final class DangerWords {

    private static final DangerWords SEEDS = new DangerWords(seeds());
    private static final Set<String> LOOK_ALIKES = Set.copyOf(lines("look-alikes"));

    private final List<Phrase> phrases;

    private DangerWords(List<Phrase> phrases) {
        this.phrases = phrases;
    }

    /**
     * A part of a text.
     *
     * @param end behind the last character
     */
    public record Place(int start, int end) {}

    /** The phrases that every installation knows. */
    public static DangerWords known() {
        return SEEDS;
    }

    /** These phrases and more of a program's own; none is ever taken away. */
    public DangerWords and(Collection<String> more) {
        if (more.isEmpty()) {
            return this;
        }
        var own = more.stream().filter(Objects::nonNull).map(Phrase::of);
        return new DangerWords(Stream.concat(phrases.stream(), own).toList());
    }

    /** Whether a text speaks of danger to life. */
    public boolean in(String text) {
        var folded = Folded.of(text);
        return phrases.stream().anyMatch(phrase -> !phrase.in(folded, LOOK_ALIKES).isEmpty());
    }

    /** The parts of a text that do, in order, none touching another. */
    public List<Place> places(String text) {
        var folded = Folded.of(text);
        return joined(
                phrases.stream()
                        .flatMap(phrase -> phrase.in(folded, LOOK_ALIKES).stream())
                        .sorted(Comparator.comparingInt(Place::start))
                        .toList());
    }

    /** The seed phrases of a language, as they are written. */
    static List<String> seeds(String language) {
        return lines(language);
    }

    private static List<Place> joined(List<Place> inOrder) {
        var joined = new ArrayList<Place>();
        for (var place : inOrder) {
            if (joined.isEmpty() || joined.getLast().end() < place.start()) {
                joined.add(place);
            } else {
                var last = joined.removeLast();
                joined.add(new Place(last.start(), Math.max(last.end(), place.end())));
            }
        }
        return List.copyOf(joined);
    }

    private static List<Phrase> seeds() {
        return Stream.of("en", "es")
                .flatMap(language -> seeds(language).stream())
                .map(Phrase::of)
                .toList();
    }

    private static List<String> lines(String name) {
        try (var file = DangerWords.class.getResourceAsStream("/danger-words/" + name + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
