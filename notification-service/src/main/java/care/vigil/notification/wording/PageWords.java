package care.vigil.notification.wording;

import care.vigil.events.PageReason;
import care.vigil.notification.page.PageCode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a page says, on a lock screen or to a voicemail: the program's short name, that it is
 * urgent, the code, when the request came, how to answer. Never a word about the patient.
 *
 * @param receivedAt T0 of the case, UTC; said in the program's time zone
 */
public record PageWords(
        String shortName, PageCode code, PageReason reason, Instant receivedAt, ZoneId zone) {

    /** Which wording this is; kept with each attempt as evidence. */
    public static final String VERSION = "page-1";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm z", Locale.US);

    /** One segment where the short name has up to 20 plain characters. */
    public String sms() {
        return "%s %s %s, received %s. Reply 1 to accept, 2 if you cannot take it. If you have several pages, add the code."
                .formatted(name(), what(), code, time());
    }

    /** The first words of a call; they are what call screening and a voicemail hear. */
    public String greeting() {
        return "%s %s.".formatted(name(), what());
    }

    /** What is said after the greeting, and again after key 9. */
    public String instructions() {
        return "Code %s. Received %s. Press 1 to accept. Press 2 if you cannot take it. Press 9 to hear this again."
                .formatted(code.spoken(), time());
    }

    /** Everything a call says at first. */
    public String spoken() {
        return greeting() + " " + instructions();
    }

    private String what() {
        return switch (reason) {
            case CRISIS -> "urgent on-call page";
            case NOBODY_ON_CALL -> "urgent on-call page: nobody is on call";
            case PAGES_FAILED -> "urgent on-call page: pages have failed";
            case EMERGENCY_TASK -> "urgent on-call page: emergency task";
            case UNREAD_MESSAGE -> "urgent on-call page: a message is unread";
            case HAND_OVER -> "urgent on-call page: a case is handed over";
            case CONFIRM_ACCEPTANCE -> "urgent on-call page: please confirm that you accepted";
        };
    }

    private String time() {
        return TIME.format(receivedAt.atZone(zone));
    }

    /** The code is the only word of its shape: a name that has such a word loses it. */
    private String name() {
        var kept =
                Arrays.stream(shortName.split("\\s+"))
                        .filter(word -> !PageCode.hasShape(PageCode.plain(word)))
                        .collect(Collectors.joining(" "));
        return kept.isBlank() ? "Vigil" : kept;
    }
}
