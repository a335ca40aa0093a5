package care.vigil.notification.wording;

import care.vigil.program.EmergencyNumbers;
import care.vigil.program.NumbersInTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody is told at a pager number who is no clinician of the program; it may be a patient.
 */
public final class StrangerWords {

    /** In this order, where the program has them. */
    public static final List<String> LANGUAGES = List.of("en", "es");

    private static final String NUMBER = "{number}";

    private static final Map<String, String> TEXT =
            Map.of(
                    "en",
                    "Automatic reply: this number is for staff on call. In danger now? Call {emergency}. Crisis line: {crisis-line}. To reach the on-call team, text {number}.",
                    "es",
                    "Respuesta del sistema: este número es del personal de guardia. ¿Está en peligro? Llame al {emergency}. Línea de crisis: {crisis-line}. Para contactar al equipo de guardia, escriba al {number}.");

    private static final Map<String, String> VOICE =
            Map.of(
                    "en",
                    "This number is for staff on call. If anybody is in danger, call {emergency} now. Crisis line: {crisis-line}. To reach the on-call team, text or call {number}.",
                    "es",
                    "Este número es del personal de guardia. Si alguien está en peligro, llame al {emergency} ahora. Línea de crisis: {crisis-line}. Para contactar al equipo de guardia, llame o escriba al {number}.");

    private static final Map<String, String> ANYWHERE =
            Map.of(
                    "en",
                    "This number is for staff on call. If anybody is in danger, call your local emergency number now.",
                    "es",
                    "Este número es del personal de guardia. Si alguien está en peligro, llame ahora a su número local de emergencias.");

    private StrangerWords() {}

    /** The text, in every language of the program that there are words in. */
    static String sms(Answer.Stranger stranger) {
        var numbers = Optional.ofNullable(stranger.numbers());
        return languages(stranger).stream()
                .map(language ->
                        NumbersInTexts.filled(TEXT.get(language), language, numbers)
                                .replace(NUMBER, stranger.crisisNumber()))
                .collect(Collectors.joining(" "));
    }

    /** The same for a voice; without a program, the local numbers. */
    public static String spoken(Optional<Answer.Stranger> stranger, String language) {
        return stranger.map(s -> spoken(s, language)).orElse(ANYWHERE.get(language));
    }

    private static String spoken(Answer.Stranger stranger, String language) {
        var numbers =
                Optional.ofNullable(stranger.numbers())
                        .map(known ->
                                new EmergencyNumbers(
                                        spaced(known.services()), spaced(known.crisisLine())));
        return NumbersInTexts.filled(VOICE.get(language), language, numbers)
                .replace(NUMBER, spaced(stranger.crisisNumber()));
    }

    private static List<String> languages(Answer.Stranger stranger) {
        var both = LANGUAGES.stream().filter(stranger.languages()::contains).toList();
        return both.isEmpty() ? List.of("en") : both;
    }

    /** Digits one by one: "9 1 1" is understood, "nine hundred eleven" is not. */
    private static String spaced(String number) {
        return number.replaceAll("(?<=\\d)(?=\\d)", " ");
    }
}
