package care.vigil.notification.patienttext;

import care.vigil.events.PatientTextTemplate;
import care.vigil.program.ProgramDocument;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words of a text, which are the program's own. */
public final class PatientWords {

    private PatientWords() {}

    /**
     * The text in each language, best first, with a blank line between; in the program's first
     * language where it has none of these. Empty when the program has no such text at all.
     */
    public static Optional<String> of(
            ProgramDocument program, PatientTextTemplate template, List<String> languages) {
        var texts = program.texts().get(template);
        if (texts == null || texts.isEmpty()) {
            return Optional.empty();
        }
        var words =
                new LinkedHashSet<>(languages)
                        .stream().map(texts::get).filter(Objects::nonNull).toList();
        var chosen = words.isEmpty() ? fallback(program, texts.values(), texts::get) : words;
        return Optional.of(
                chosen.stream()
                        .map(text -> filled(text, program))
                        .collect(Collectors.joining("\n\n")));
    }

    private static List<String> fallback(
            ProgramDocument program,
            java.util.Collection<String> any,
            java.util.function.Function<String, String> in) {
        return program.languages().stream()
                .map(in)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> any.stream().findFirst())
                .map(List::of)
                .orElseThrow();
    }

    private static String filled(String text, ProgramDocument program) {
        return text.replace("{emergency}", program.emergency().services())
                .replace("{crisis-line}", program.emergency().crisisLine());
    }
}
