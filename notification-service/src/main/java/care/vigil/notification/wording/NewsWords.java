package care.vigil.notification.wording;

import care.vigil.events.OwnerNews;
import care.vigil.notification.page.PageCode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What an owner is told by a silent text: which case, and how to say what comes next. Never a word
 * about the patient.
 *
 * @param code null for an owner who was never paged about the case
 * @param due by when they have to act; null where there is no deadline
 * @param newOwner who has it now, for {@link OwnerNews#TAKEN_OVER}; null when that is not known
 * @param link where they see it
 */
public record NewsWords(
        String shortName,
        PageCode code,
        OwnerNews news,
        Instant due,
        ZoneId zone,
        String newOwner,
        String link) {

    /** Which wording this is; kept with each attempt as evidence. */
    public static final String VERSION = "news-1";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm z", Locale.US);

    /** The text. */
    public String sms() {
        var program = ProgramName.of(shortName);
        return switch (news) {
            case NEW_MESSAGE -> "%s: new message in %s. Read it: %s".formatted(program, it(), link);
            case CONTACT_DUE ->
                    "%s: contact in %s is due%s. Reply %s when you have reached the patient, %s if you cannot, %s to pass it on, %s in an emergency."
                            .formatted(
                                    program, it(), dueBy(), word("C"), word("X"), word("P"),
                                    word("E"));
            case SHIFT_ENDS ->
                    "%s: your shift ends%s and you have %s. Hand it over: reply %s or open %s"
                            .formatted(program, dueBy(), it(), word("P"), link);
            case TAKEN_OVER ->
                    "%s: %s has %s now. No action needed."
                            .formatted(
                                    program,
                                    newOwner == null ? "another clinician" : newOwner,
                                    it());
            case NOT_TAKEN ->
                    "%s: your colleague cannot take %s. You still have it. Reply %s to pass it on, or open %s"
                            .formatted(program, it(), word("P"), link);
        };
    }

    private String it() {
        return code == null ? "your case" : code.text();
    }

    private String word(String letter) {
        return code == null ? letter : letter + " " + code;
    }

    private String dueBy() {
        return due == null ? "" : " by " + TIME.format(due.atZone(zone));
    }
}
