package care.vigil.notification.patienttext;

import care.vigil.events.PatientTextTemplate;
import care.vigil.program.NumbersInTexts;
import care.vigil.program.ProgramDocument;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words of a text, which are the program's own. */
public final class PatientWords {

    private PatientWords() {}

    /**
     * The text in each language, best first, with a blank line between; in the program's first
     * language where it has none of these. Empty when the program has no such text at all.
     *
     * @param country whose emergency numbers it names (ISO 3166-1 alpha-2); null when it is not
     *     known where the patient is
     */
    public static Optional<String> of(
            ProgramDocument program,
            PatientTextTemplate template,
            List<String> languages,
            String country) {
        var texts = program.texts().get(template);
        if (texts == null || texts.isEmpty()) {
            return Optional.empty();
        }
        var known =
                new LinkedHashSet<>(languages)
                        .stream().filter(language -> texts.get(language) != null).toList();
        var chosen = known.isEmpty() ? List.of(fallback(program, texts)) : known;
        var numbers = program.emergencyIn(country);
        return Optional.of(
                chosen.stream()
                        .map(language ->
                                NumbersInTexts.filled(texts.get(language), language, numbers))
                        .collect(Collectors.joining("\n\n")));
    }

    private static String fallback(ProgramDocument program, Map<String, String> texts) {
        return program.languages().stream()
                .filter(language -> texts.get(language) != null)
                .findFirst()
                .orElseGet(() -> texts.keySet().iterator().next());
    }
}
