package care.vigil.notification.wording;

import care.vigil.notification.page.PageCode;
import java.util.List;
import java.util.stream.Collectors;

/** An {@link Answer} in words, for a text and for a voice. */
public final class AnswerWords {

    private AnswerWords() {}

    /** The text of an answer. */
    public static String sms(Answer answer) {
        return switch (answer) {
            case Answer.YouHaveIt(var code, var link) ->
                    "You have it: %s. %s".formatted(code, link);
            case Answer.SomebodyHasIt(var code, var name) ->
                    "%s has %s. No action needed.".formatted(name, code);
            case Answer.Declined(var code) ->
                    "Recorded: you cannot take %s. Others are being asked.".formatted(code);
            case Answer.Closed(var code) -> "%s is closed. No action needed.".formatted(code);
            case Answer.NotYours(var code) ->
                    "NOT accepted: %s is not a page of yours.".formatted(code);
            case Answer.NotYet(var code) ->
                    "NOT recorded yet: %1$s. Paging goes on. We keep trying and tell you; you can reply 1 %1$s again."
                            .formatted(code);
            case Answer.Which(var open) ->
                    "NOT accepted: you have %d pages. Reply %s."
                            .formatted(open.size(), choices(open));
            case Answer.UnknownCode(var open) ->
                    "NOT accepted: that code is not a page of yours. " + how(open);
            case Answer.NotUnderstood(var open) -> "NOT accepted. " + how(open);
            case Answer.NothingOpen _ -> "NOT accepted: no page of yours is open.";
            case Answer.Stranger(var crisis, var emergency, var line) ->
                    "Automatic reply: this number is for staff on call. In danger now? Call %s. Crisis line: %s. To reach the on-call team, text %s."
                            .formatted(emergency, line, crisis);
        };
    }

    /** The same for a voice, without links and with the code sign by sign. */
    public static String spoken(Answer answer) {
        return switch (answer) {
            case Answer.YouHaveIt(var code, _) ->
                    "You have it. Code %s. Open Vigil for the details.".formatted(code.spoken());
            case Answer.SomebodyHasIt(var code, var name) ->
                    "%s has %s. No action needed.".formatted(name, code.spoken());
            case Answer.Declined(var code) ->
                    "Recorded: you cannot take %s. Others are being asked."
                            .formatted(code.spoken());
            case Answer.Closed(var code) ->
                    "%s is closed. No action needed.".formatted(code.spoken());
            case Answer.NotYours(var code) ->
                    "Not accepted. %s is not a page of yours.".formatted(code.spoken());
            case Answer.NotYet(var code) ->
                    "Not recorded yet. Code %s. Paging goes on. We keep trying and text you."
                            .formatted(code.spoken());
            case Answer.Which _, Answer.UnknownCode _, Answer.NotUnderstood _ -> "Not accepted.";
            case Answer.NothingOpen _ -> "Not accepted. No page of yours is open.";
            case Answer.Stranger(var crisis, var emergency, var line) ->
                    "This number is for staff on call. If anybody is in danger, call %s now. Crisis line: %s. To reach the on-call team, text or call %s."
                            .formatted(spaced(emergency), spaced(line), spaced(crisis));
        };
    }

    private static String how(List<PageCode> open) {
        return open.isEmpty()
                ? "No page of yours is open."
                : "To accept, reply %s.".formatted(choices(open));
    }

    private static String choices(List<PageCode> open) {
        return open.stream().limit(6).map(code -> "1 " + code).collect(Collectors.joining(" or "));
    }

    /** Digits one by one: "9 1 1" is understood, "nine hundred eleven" is not. */
    private static String spaced(String number) {
        return number.replaceAll("(?<=\\d)(?=\\d)", " ");
    }
}
