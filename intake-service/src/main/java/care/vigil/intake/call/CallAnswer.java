package care.vigil.intake.call;

import care.vigil.program.ProgramDocument;
import java.util.List;
import java.util.Map;

/**
 * What a caller hears: that it is automatic, what has happened so far and no more, and the numbers
 * to call in danger. As TwiML (Twilio, "TwiML for Programmable Voice").
 */
public final class CallAnswer {

    private static final List<String> SPOKEN = List.of("en", "es");

    private static final Map<String, String> VOICES = Map.of("en", "en-US", "es", "es-US");

    private static final Map<String, String> RECEIVED =
            Map.of(
                    "en",
                    "This is an automatic answer. Your call has been received as a request for"
                            + " help, also if you hang up now.",
                    "es",
                    "Esta es una respuesta autom\u00e1tica. Su llamada se recibi\u00f3 como una"
                            + " solicitud de ayuda, aunque cuelgue ahora.");

    private static final Map<String, String> IN_DANGER =
            Map.of(
                    "en",
                    "If you are in danger, call %s or go to the nearest emergency room. The crisis"
                            + " line is %s.",
                    "es",
                    "Si est\u00e1 en peligro, llame al %s o vaya a la sala de emergencias m\u00e1s"
                            + " cercana. La l\u00ednea de crisis es %s.");

    private static final Map<String, String> IN_DANGER_ANYWHERE =
            Map.of(
                    "en",
                    "If you are in danger, call your local emergency number or go to the nearest"
                            + " emergency room.",
                    "es",
                    "Si est\u00e1 en peligro, llame a su n\u00famero local de emergencias o vaya a"
                            + " la sala de emergencias m\u00e1s cercana.");

    private CallAnswer() {}

    /** The answer in every language of a program that can be spoken here; at least in English. */
    public static String of(ProgramDocument program) {
        var twiml = new StringBuilder();
        var languages = program.languages().stream().filter(SPOKEN::contains).toList();
        for (var language : languages.isEmpty() ? List.of("en") : languages) {
            var danger =
                    program.emergency() == null
                            ? IN_DANGER_ANYWHERE.get(language)
                            : IN_DANGER
                                    .get(language)
                                    .formatted(
                                            spoken(program.emergency().services()),
                                            spoken(program.emergency().crisisLine()));
            twiml.append(say(language, RECEIVED.get(language) + " " + danger));
        }
        return response(twiml);
    }

    /** The answer at a number that no program has. */
    public static String ofUnknownNumber() {
        var twiml = new StringBuilder();
        for (var language : SPOKEN) {
            var words = RECEIVED.get(language) + " " + IN_DANGER_ANYWHERE.get(language);
            twiml.append(say(language, words));
        }
        return response(twiml);
    }

    private static String response(StringBuilder verbs) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>"
                + verbs
                + "<Hangup/></Response>";
    }

    private static String say(String language, String words) {
        return "<Say language=\"%s\">%s</Say>".formatted(VOICES.get(language), escaped(words));
    }

    /** Short numbers digit by digit: a voice would read 988 as nine hundred eighty-eight. */
    private static String spoken(String number) {
        return number.matches("[0-9]{3}") ? String.join(" ", number.split("")) : number;
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
