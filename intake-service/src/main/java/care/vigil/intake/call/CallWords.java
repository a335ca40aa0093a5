package care.vigil.intake.call;

import care.vigil.events.CaseStanding;
import java.util.List;
import java.util.Map;

/** What can be said to a caller, in every language that can be spoken here. */
final class CallWords {

    /** The languages, the first for whoever reads none of them. */
    static final List<String> SPOKEN = List.of("en", "es");

    private static final Map<String, String> RECEIVED =
            Map.of(
                    "en",
                    "This is an automatic answer. Your call has been received as a request for"
                            + " help, also if you hang up now.",
                    "es",
                    "Esta es una respuesta autom\u00e1tica. Su llamada se recibi\u00f3 como una"
                            + " solicitud de ayuda, aunque cuelgue ahora.");

    private static final Map<String, String> NOT_RECORDED =
            Map.of(
                    "en",
                    "This is an automatic answer. Your call has not been recorded yet. We keep"
                            + " trying for as long as you stay on the line.",
                    "es",
                    "Esta es una respuesta autom\u00e1tica. Su llamada todav\u00eda no qued\u00f3"
                            + " registrada. Seguimos intentando mientras usted no cuelgue.");

    private static final Map<String, Map<CaseStanding, String>> STANDING =
            Map.of(
                    "en",
                    Map.of(
                            CaseStanding.CLINICIAN_HAS_IT,
                            " A clinician has your request.",
                            CaseStanding.CONTACTING,
                            " We are contacting a clinician.",
                            CaseStanding.BACKUP_CONTACTED,
                            " A backup clinician is being contacted.",
                            CaseStanding.NOBODY_FOUND,
                            " Right now nobody is on call. Do not wait for us.",
                            CaseStanding.STILL_TRYING,
                            " No clinician has it now. We are still trying. Do not wait for us.",
                            CaseStanding.MESSAGE_UNREAD,
                            " A clinician has your request, but nobody has read your last message"
                                    + " yet. We are still trying. Do not wait for us."),
                    "es",
                    Map.of(
                            CaseStanding.CLINICIAN_HAS_IT,
                            " Un profesional ya tiene su solicitud.",
                            CaseStanding.CONTACTING,
                            " Estamos contactando a un profesional.",
                            CaseStanding.BACKUP_CONTACTED,
                            " Estamos contactando a otro profesional de guardia.",
                            CaseStanding.NOBODY_FOUND,
                            " En este momento no hay nadie de guardia. No nos espere.",
                            CaseStanding.STILL_TRYING,
                            " Ahora no la tiene ning\u00fan profesional. Seguimos intentando. No"
                                    + " nos espere.",
                            CaseStanding.MESSAGE_UNREAD,
                            " Un profesional tiene su solicitud, pero nadie ha le\u00eddo su"
                                    + " \u00faltimo mensaje. Seguimos intentando. No nos"
                                    + " espere."));

    private static final Map<String, String> IN_DANGER =
            Map.of(
                    "en",
                    " If you are in danger, call %s or go to the nearest emergency room. The crisis"
                            + " line is %s.",
                    "es",
                    " Si est\u00e1 en peligro, llame al %s o vaya a la sala de emergencias m\u00e1s"
                            + " cercana. La l\u00ednea de crisis es %s.");

    private static final Map<String, String> IN_DANGER_ANYWHERE =
            Map.of(
                    "en",
                    " If you are in danger, call your local emergency number or go to the nearest"
                            + " emergency room.",
                    "es",
                    " Si est\u00e1 en peligro, llame a su n\u00famero local de emergencias o vaya a"
                            + " la sala de emergencias m\u00e1s cercana.");

    private CallWords() {}

    static String received(String language) {
        return RECEIVED.get(language);
    }

    static String notRecorded(String language) {
        return NOT_RECORDED.get(language);
    }

    /** Nothing as long as nothing is known. */
    static String standing(String language, CaseStanding standing) {
        return standing == null ? "" : STANDING.get(language).get(standing);
    }

    static String inDanger(String language, String services, String crisisLine) {
        return IN_DANGER.get(language).formatted(services, crisisLine);
    }

    static String inDangerAnywhere(String language) {
        return IN_DANGER_ANYWHERE.get(language);
    }
}
