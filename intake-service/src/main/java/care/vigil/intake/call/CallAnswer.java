package care.vigil.intake.call;

import care.vigil.events.CaseStanding;
import care.vigil.program.EmergencyNumbers;
import care.vigil.program.ProgramDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a caller hears: that it is automatic, what has happened so far and no more, and the numbers
 * to call in danger. As TwiML (Twilio, "TwiML for Programmable Voice").
 */
public final class CallAnswer {

    private static final Map<String, String> VOICES = Map.of("en", "en-US", "es", "es-US");
    private static final String HANG_UP = "<Hangup/>";

    /**
     * The carrier reads the whole answer, waits and asks again, and so the call comes once more.
     */
    private static final String COME_AGAIN =
            "<Pause length=\"5\"/><Redirect method=\"POST\">/twilio/patient/voice</Redirect>";

    private CallAnswer() {}

    /**
     * The answer in every language of a program that can be spoken here; at least in English.
     *
     * @param languages what the caller reads, as far as it is known; spoken first
     * @param country where the caller is (ISO 3166-1 alpha-2); null when it is not known, and then
     *     no number is guessed
     * @param standing where the caller's case stands; null when nothing is known
     */
    public static String of(
            ProgramDocument program,
            List<String> languages,
            String country,
            CaseStanding standing) {
        return response(
                spokenIn(program, languages),
                language ->
                        CallWords.received(language)
                                + CallWords.standing(language, standing)
                                + danger(program.emergencyIn(country), language),
                HANG_UP);
    }

    /** The answer when the call is kept, and nothing else could be learned. */
    public static String received() {
        return response(
                CallWords.SPOKEN,
                language -> CallWords.received(language) + CallWords.inDangerAnywhere(language),
                HANG_UP);
    }

    /** The answer when the call could not be kept: the truth, and the call comes once more. */
    public static String notRecorded() {
        return response(
                CallWords.SPOKEN,
                language -> CallWords.notRecorded(language) + CallWords.inDangerAnywhere(language),
                COME_AGAIN);
    }

    private static List<String> spokenIn(ProgramDocument program, List<String> languages) {
        var spoken =
                Stream.concat(languages.stream(), program.languages().stream())
                        .filter(CallWords.SPOKEN::contains)
                        .filter(program.languages()::contains)
                        .distinct()
                        .toList();
        return spoken.isEmpty() ? CallWords.SPOKEN.subList(0, 1) : spoken;
    }

    private static String danger(Optional<EmergencyNumbers> numbers, String language) {
        return numbers.map(known ->
                        CallWords.inDanger(
                                language, spoken(known.services()), spoken(known.crisisLine())))
                .orElseGet(() -> CallWords.inDangerAnywhere(language));
    }

    private static String response(
            List<String> languages, UnaryOperator<String> words, String end) {
        return languages.stream()
                .map(language -> say(language, words.apply(language)))
                .collect(
                        Collectors.joining(
                                "",
                                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>",
                                end + "</Response>"));
    }

    private static String say(String language, String words) {
        return "<Say language=\"%s\">%s</Say>".formatted(VOICES.get(language), escaped(words));
    }

    /** Digit by digit: a voice would read 988 as nine hundred eighty-eight. */
    private static String spoken(String number) {
        return number.replaceAll("(?<=[0-9])(?=[0-9])", " ");
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
