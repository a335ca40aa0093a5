package care.vigil.program;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts into a text of the program what a patient can call where they are. Where that is not known,
 * no number is guessed: the text speaks of the local emergency number, and a sentence about a
 * crisis line of which nobody knows anything is left out.
 */
public final class NumbersInTexts {

    /** Stands for the emergency services. */
    public static final String EMERGENCY = "{emergency}";

    /** Stands for the crisis line. */
    public static final String CRISIS_LINE = "{crisis-line}";

    private static final String OTHERWISE = "en";

    /** In the SMS alphabet; in Spanish without an article, so that "llame al" may stand before. */
    private static final Map<String, String> LOCAL_EMERGENCY =
            Map.of("en", "your local emergency number", "es", "tel\u00e9fono local de emergencias");

    private static final Map<String, String> LOCAL_CRISIS_LINE =
            Map.of("en", "your local crisis line", "es", "tel\u00e9fono local de crisis");

    private NumbersInTexts() {}

    /**
     * The text as it is sent.
     *
     * @param language of the text (ISO 639-1)
     * @param numbers those of the patient's country; empty when they are not known
     */
    public static String filled(String text, String language, Optional<EmergencyNumbers> numbers) {
        return numbers.map(known ->
                        text.replace(EMERGENCY, known.services())
                                .replace(CRISIS_LINE, known.crisisLine()))
                .orElseGet(() ->
                        withoutCrisisLine(text)
                                .replace(EMERGENCY, local(LOCAL_EMERGENCY, language))
                                .replace(CRISIS_LINE, local(LOCAL_CRISIS_LINE, language)));
    }

    private static String withoutCrisisLine(String text) {
        return Arrays.stream(text.split("(?<=[.?!])\\s+"))
                .filter(sentence -> !sentence.contains(CRISIS_LINE) || sentence.contains(EMERGENCY))
                .collect(Collectors.joining(" "));
    }

    private static String local(Map<String, String> words, String language) {
        return words.getOrDefault(language, words.get(OTHERWISE));
    }
}
