package care.vigil.notification.wording;

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

    private static final Map<String, String> TEXT =
            Map.of(
                    "en",
                    "Automatic reply: this number is for staff on call. In danger now? Call %s. Crisis line: %s. To reach the on-call team, text %s.",
                    "es",
                    "Respuesta del sistema: este número es del personal de guardia. ¿Está en peligro? Llame al %s. Línea de crisis: %s. Para contactar al equipo de guardia, escriba al %s.");

    private static final Map<String, String> VOICE =
            Map.of(
                    "en",
                    "This number is for staff on call. If anybody is in danger, call %s now. Crisis line: %s. To reach the on-call team, text or call %s.",
                    "es",
                    "Este número es del personal de guardia. Si alguien está en peligro, llame al %s ahora. Línea de crisis: %s. Para contactar al equipo de guardia, llame o escriba al %s.");

    private static final Map<String, String> ANYWHERE =
            Map.of(
                    "en",
                    "This number is for staff on call. If anybody is in danger, call your local emergency number now.",
                    "es",
                    "Este número es del personal de guardia. Si alguien está en peligro, llame ahora a su número local de emergencias.");

    private StrangerWords() {}

    /** The text, in every language of the program that there are words in. */
    static String sms(Answer.Stranger stranger) {
        return languages(stranger).stream()
                .map(language ->
                        TEXT.get(language)
                                .formatted(
                                        stranger.emergencyServices(),
                                        stranger.crisisLine(),
                                        stranger.crisisNumber()))
                .collect(Collectors.joining(" "));
    }

    /** The same for a voice; without a program, the local numbers. */
    public static String spoken(Optional<Answer.Stranger> stranger, String language) {
        return stranger.map(s ->
                        VOICE.get(language)
                                .formatted(
                                        spaced(s.emergencyServices()),
                                        spaced(s.crisisLine()),
                                        spaced(s.crisisNumber())))
                .orElse(ANYWHERE.get(language));
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
