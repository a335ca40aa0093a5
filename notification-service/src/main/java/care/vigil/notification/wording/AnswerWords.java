package care.vigil.notification.wording;

import static java.util.stream.Collectors.joining;

import care.vigil.notification.page.PageCode;
import java.util.List;
import java.util.Optional;

/** An {@link Answer} in words, for a text and for a voice. */
public final class AnswerWords {

    /** So many codes are listed with their word each; more are listed by themselves. */
    private static final int WITH_WORDS = 6;

    /** So many codes fit into a text that can still be read at night. */
    private static final int MOST_CODES = 24;

    private AnswerWords() {}

    /** The text of an answer. */
    public static String sms(Answer answer) {
        return switch (answer) {
            case Answer.YouHaveIt(var code, var link) ->
                    "You have it: %s. %s".formatted(code == null ? "the case" : code, link);
            case Answer.TaskIsYours(var code, var link) ->
                    "You have the emergency task: %s. %s".formatted(code, link);
            case Answer.NotYet(var code, var words) ->
                    "NOT recorded yet: %s. Paging goes on. We keep trying and tell you; you can reply %s again."
                            .formatted(name(code), words);
            case Answer.Which(var word, var among) -> which(word, among);
            case Answer.UnknownCode(var open, var owned) ->
                    "NOT accepted: that code is not a page of yours. " + how(open, owned);
            case Answer.NotUnderstood(var open, var owned) -> "NOT accepted. " + how(open, owned);
            case Answer.NothingOpen _ -> "NOT accepted: no page of yours is open.";
            case Answer.Overview(var open, var owned) -> how(open, owned);
            case Answer.Stranger stranger -> StrangerWords.sms(stranger);
            default -> said(answer, false);
        };
    }

    /** The same for a voice, without links and with the code sign by sign. */
    public static String spoken(Answer answer) {
        return switch (answer) {
            case Answer.YouHaveIt(var code, _) ->
                    "You have it. %sOpen Vigil for the details.".formatted(codeFirst(code));
            case Answer.TaskIsYours(var code, _) ->
                    "You have the emergency task. %sOpen Vigil for the details."
                            .formatted(codeFirst(code));
            case Answer.NotYet(var code, _) ->
                    "Not recorded yet. %sPaging goes on. We keep trying and text you."
                            .formatted(codeFirst(code));
            case Answer.Which _, Answer.UnknownCode _, Answer.NotUnderstood _ -> "Not accepted.";
            case Answer.NothingOpen _ -> "Not accepted. No page of yours is open.";
            case Answer.Overview _ -> "Open Vigil for what is yours.";
            case Answer.Stranger stranger -> StrangerWords.spoken(Optional.of(stranger), "en");
            default -> said(answer, true);
        };
    }

    /** What a text and a voice say in the same words. */
    private static String said(Answer answer, boolean aloud) {
        return switch (answer) {
            case Answer.SomebodyHasIt(var code, var name) ->
                    "%s has %s. No action needed.".formatted(name, name(code, aloud));
            case Answer.SomebodyHasTask(var code, var name) ->
                    "%s has the emergency task %s. No action needed."
                            .formatted(name, name(code, aloud));
            case Answer.TaskSettled(var code) ->
                    "The emergency task %s is settled. No action needed."
                            .formatted(name(code, aloud));
            case Answer.MessageRead(var code) ->
                    "The message of %s was read. No action needed.".formatted(name(code, aloud));
            case Answer.Declined(var code, var name) ->
                    "Recorded: you cannot take %s. %s"
                            .formatted(
                                    name(code, aloud),
                                    name == null ? "Paging goes on." : name + " has it.");
            case Answer.DeclinedByOwner(var code) ->
                    "Recorded: you cannot do it now. You still have %s."
                            .formatted(name(code, aloud));
            case Answer.Noted(var code) ->
                    "Recorded: you are looking for somebody for %s. Paging goes on until a clinician accepts."
                            .formatted(name(code, aloud));
            case Answer.ContactRecorded(var code) ->
                    "Recorded: you have reached the patient of %s.".formatted(name(code, aloud));
            case Answer.NotReachedRecorded(var code) ->
                    "Recorded: the patient of %s could not be reached. The emergency task is open."
                            .formatted(name(code, aloud));
            case Answer.CallRecorded(var code) ->
                    "Recorded who answered in %s. Contact with the patient is not made by that."
                            .formatted(name(code, aloud));
            case Answer.Passed(var code) ->
                    "Recorded: you pass %s on. Others are being asked. You have it until somebody accepts."
                            .formatted(name(code, aloud));
            case Answer.EmergencyOpened(var code) ->
                    "The emergency task of %s is open.".formatted(name(code, aloud));
            case Answer.NotTheOwner(var code, var name) ->
                    name == null
                            ? "Not recorded: you do not have %s.".formatted(name(code, aloud))
                            : "Not recorded: %s has %s.".formatted(name, name(code, aloud));
            case Answer.Closed(var code) ->
                    "%s is closed. No action needed.".formatted(name(code, aloud));
            case Answer.NotYours(var code) ->
                    "%s accepted: %s is not a page of yours."
                            .formatted(aloud ? "Not" : "NOT", name(code, aloud));
            default -> throw new IllegalArgumentException(answer.what());
        };
    }

    private static String which(String word, List<PageCode> among) {
        boolean pages = word.equals("1") || word.equals("2");
        return "NOT accepted: you have %d %s%s. Reply %s."
                .formatted(
                        among.size(),
                        pages ? "page" : "case",
                        among.size() == 1 ? "" : "s",
                        choices(word, among));
    }

    private static String how(List<PageCode> open, List<PageCode> owned) {
        if (open.isEmpty() && owned.isEmpty()) {
            return "No page of yours is open.";
        }
        var accept = open.isEmpty() ? "" : "To accept, reply %s.".formatted(choices("1", open));
        return (accept + " " + ofOwner(owned)).strip();
    }

    /** The words for what the clinician has; one by one while they fit. */
    private static String ofOwner(List<PageCode> owned) {
        if (owned.isEmpty()) {
            return "";
        }
        return owned.size() == 1
                ? "You have %1$s: reply C %1$s when you have reached the patient, X %1$s if you cannot, P %1$s to pass it on, E %1$s in an emergency."
                        .formatted(owned.getFirst())
                : "You have %s: reply C (reached), X (cannot reach), P (pass it on) or E (emergency) with the code."
                        .formatted(listed(owned));
    }

    private static String choices(String word, List<PageCode> codes) {
        return codes.size() <= WITH_WORDS
                ? codes.stream().map(code -> word + " " + code).collect(joining(" or "))
                : "%s and one of these codes: %s".formatted(word, listed(codes));
    }

    /** None is left out in silence: whoever has more than can be read is told so. */
    private static String listed(List<PageCode> codes) {
        var some = codes.stream().limit(MOST_CODES).map(PageCode::text).collect(joining(", "));
        var more = codes.size() - MOST_CODES;
        return more <= 0 ? some : "%s, and %d more in Vigil".formatted(some, more);
    }

    private static String codeFirst(PageCode code) {
        return code == null ? "" : "Code %s. ".formatted(code.spoken());
    }

    private static String name(PageCode code) {
        return name(code, false);
    }

    private static String name(PageCode code, boolean aloud) {
        if (code == null) {
            return "your case";
        }
        return aloud ? code.spoken() : code.text();
    }
}
