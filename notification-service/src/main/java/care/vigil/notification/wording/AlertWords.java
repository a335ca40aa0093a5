package care.vigil.notification.wording;

import care.vigil.events.OperationsTrouble;

/**
 * What operations are told when something is wrong that only people can put right. Never a word
 * about a patient or a case.
 *
 * @param link where they see it; it asks who they are first
 */
public record AlertWords(String shortName, OperationsTrouble what, String link) {

    /** Which wording this is; kept with each attempt as evidence. */
    public static final String VERSION = "alert-1";

    /** The text. */
    public String sms() {
        return "%s: Vigil alarm: %s. Look at the board: %s"
                .formatted(ProgramName.of(shortName), trouble(), link);
    }

    /** What the call says, twice; nobody has to press a key. */
    public String spoken() {
        var once =
                "%s. Vigil alarm: %s. Look at the board now."
                        .formatted(ProgramName.of(shortName), trouble());
        return once + " Again: " + once;
    }

    private String trouble() {
        return switch (what) {
            case REQUEST_WITHOUT_CASE -> "a request has no case";
            case REQUEST_PUT_ASIDE -> "a request could not be processed and was put aside";
            case PAGE_PUT_ASIDE -> "a page could not be processed and was put aside";
        };
    }
}
