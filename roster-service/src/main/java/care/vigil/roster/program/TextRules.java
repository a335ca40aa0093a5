package care.vigil.roster.program;

import care.vigil.events.PatientTextTemplate;
import care.vigil.program.EmergencyNumbers;
import care.vigil.program.NumbersInTexts;
import care.vigil.program.ProgramDocument;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words to patients: there in every language, short, and never naming the program (P7, P10).
 */
final class TextRules {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}?");
    private static final int MOST_SEGMENTS = 2;

    /** What a patient may be left alone with: these say where else help is. */
    private static final Set<PatientTextTemplate> WITH_NUMBERS =
            Set.of(
                    PatientTextTemplate.RECEIVED,
                    PatientTextTemplate.DANGER,
                    PatientTextTemplate.EMERGENCY,
                    PatientTextTemplate.NOBODY_ON_CALL,
                    PatientTextTemplate.STILL_TRYING,
                    PatientTextTemplate.CONTACT_MISSED);

    private final ProgramDocument program;
    private final Findings findings;

    private TextRules(ProgramDocument program, Findings findings) {
        this.program = program;
        this.findings = findings;
    }

    static void check(ProgramDocument program, Findings findings) {
        if (findings.present(program.texts(), "texts")) {
            var rules = new TextRules(program, findings);
            for (var template : PatientTextTemplate.values()) {
                rules.template(template);
            }
        }
    }

    private void template(PatientTextTemplate template) {
        var sent = program.texts().get(template);
        if (sent == null && template == PatientTextTemplate.DANGER) {
            return; // a program without one sends the first text, which has the numbers too
        }
        Map<String, String> inLanguages = sent == null ? Map.of() : sent;
        var languages = languages();
        for (var language : languages) {
            var place = place(template, language);
            var text = inLanguages.get(language);
            findings.require(text != null && !text.isBlank(), place, "is missing");
        }
        inLanguages.forEach((language, text) -> {
            var place = place(template, language);
            findings.require(
                    languages.contains(language),
                    place,
                    "is in a language that the program does not name");
            if (text != null) {
                text(template, language, text);
            }
        });
    }

    /** Those that are named; that one is not is a flaw of the languages. */
    private List<String> languages() {
        return program.languages() == null
                ? List.of()
                : program.languages().stream().filter(Objects::nonNull).toList();
    }

    private void text(PatientTextTemplate template, String language, String text) {
        var place = place(template, language);
        PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group())
                .filter(found ->
                        !found.equals(NumbersInTexts.EMERGENCY)
                                && !found.equals(NumbersInTexts.CRISIS_LINE))
                .forEach(found ->
                        findings.require(
                                false, place, "has a placeholder that nobody fills: " + found));
        if (WITH_NUMBERS.contains(template)) {
            findings.require(
                    text.contains(NumbersInTexts.EMERGENCY)
                            && text.contains(NumbersInTexts.CRISIS_LINE),
                    place,
                    "must contain {emergency} and {crisis-line}");
        }
        findings.require(
                waysToFill(text, language).allMatch(it -> SmsSegments.of(it) <= MOST_SEGMENTS),
                place,
                "is longer than two SMS segments, be it with the numbers of one country or with"
                        + " none");
        findings.require(
                !namesTheProgram(text),
                place,
                "must not name the program: others may read the patient's phone");
    }

    /** As patients in each country read it, and those of whom nobody knows where they are. */
    private Stream<String> waysToFill(String text, String language) {
        var elsewhere =
                program.emergencyElsewhere() == null
                        ? Stream.<EmergencyNumbers>empty()
                        : program.emergencyElsewhere().values().stream();
        return Stream.concat(
                Stream.of(NumbersInTexts.filled(text, language, Optional.empty())),
                Stream.concat(Stream.ofNullable(program.emergency()), elsewhere)
                        .filter(numbers -> numbers != null && numbers.isComplete())
                        .map(Optional::of)
                        .map(numbers -> NumbersInTexts.filled(text, language, numbers)));
    }

    private boolean namesTheProgram(String text) {
        var words = text.toLowerCase(Locale.ROOT);
        return Stream.of(program.name(), program.shortName())
                .filter(name -> name != null && !name.isBlank())
                .map(name -> Pattern.quote(name.toLowerCase(Locale.ROOT)))
                .anyMatch(name -> Pattern.compile("\\b" + name + "\\b").matcher(words).find());
    }

    private static String place(PatientTextTemplate template, String language) {
        return "texts." + template.word() + "." + language;
    }
}
