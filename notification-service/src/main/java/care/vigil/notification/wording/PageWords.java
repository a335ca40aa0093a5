package care.vigil.notification.wording;

import care.vigil.events.PageReason;
import care.vigil.notification.page.PageCode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What a page says, on a lock screen or to a voicemail: the program's short name, that it is
 * urgent, the code, when the request came, how to answer. Never a word about the patient.
 *
 * @param receivedAt T0 of the case, UTC; said in the program's time zone
 */
public record PageWords(
        String shortName, PageCode code, PageReason reason, Instant receivedAt, ZoneId zone) {

    /** Which wording this is; kept with each attempt as evidence. */
    public static final String VERSION = "page-2";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm z", Locale.US);

    /** One segment where the short name has up to 12 plain characters. */
    public String sms() {
        return "%s urgent on-call page %s, received %s. %sReply 1 to %s, 2 if you %s. Several pages? Add the code."
                .formatted(
                        name(),
                        code,
                        time(),
                        headline().isEmpty() ? "" : headline() + ". ",
                        accepting(),
                        declining());
    }

    /** The first words of a call; they are what call screening and a voicemail hear. */
    public String greeting() {
        return headline().isEmpty()
                ? "%s urgent on-call page.".formatted(name())
                : "%s urgent on-call page. %s.".formatted(name(), headline());
    }

    /** What is said after the greeting, and again after key 9. */
    public String instructions() {
        return "Code %s. Received %s. Press 1 to %s. Press 2 if you %s. Press 9 to hear this again."
                .formatted(code.spoken(), time(), accepting(), declining());
    }

    /** Everything a call says at first. */
    public String spoken() {
        return greeting() + " " + instructions();
    }

    private String headline() {
        return switch (reason) {
            case CRISIS -> "";
            case NOBODY_ON_CALL -> "Nobody is on call";
            case PAGES_FAILED -> "No page gets through";
            case EMERGENCY_TASK -> "Emergency task";
            case UNREAD_MESSAGE -> "A message is unread";
            case HAND_OVER -> "A case is handed over";
            case CONFIRM_ACCEPTANCE -> "Noted: you accepted by phone";
        };
    }

    /** What saying yes takes on. */
    private String accepting() {
        return switch (reason) {
            case CRISIS -> "accept";
            case NOBODY_ON_CALL, PAGES_FAILED -> "look for somebody";
            case EMERGENCY_TASK -> "take the emergency task";
            case UNREAD_MESSAGE -> "take the case";
            case HAND_OVER -> "take the case over";
            case CONFIRM_ACCEPTANCE -> "confirm it";
        };
    }

    private String declining() {
        return switch (reason) {
            case NOBODY_ON_CALL, PAGES_FAILED -> "cannot";
            case CONFIRM_ACCEPTANCE -> "do not";
            case CRISIS, EMERGENCY_TASK, UNREAD_MESSAGE, HAND_OVER -> "cannot take it";
        };
    }

    private String time() {
        return TIME.format(receivedAt.atZone(zone));
    }

    private String name() {
        return ProgramName.of(shortName);
    }
}
