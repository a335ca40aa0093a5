package care.vigil.notification.rest;

import care.vigil.notification.Speaking;
import care.vigil.notification.Speaking.Script;
import care.vigil.notification.twilio.Addresses;
import care.vigil.notification.wording.Answer;
import care.vigil.notification.wording.AnswerWords;
import jakarta.inject.Singleton;
import java.util.UUID;

/** What calls say, in the carrier's language. */
@Singleton
class Calls {

    private static final String HOW_TO_ANSWER =
            " If you were paged, reply to the text, or press a key when we call you.";

    private final Speaking speaking;
    private final Addresses addresses;

    Calls(Speaking speaking, Addresses addresses) {
        this.speaking = speaking;
        this.addresses = addresses;
    }

    /** A page's question, or who has the case by now. */
    String page(UUID attemptId) {
        return switch (speaking.pageCall(attemptId).orElse(null)) {
            case null -> VoiceTwiml.lastWords("This call is not for you. Goodbye.");
            case Script.Ask(var words) -> VoiceTwiml.question(words, addresses.digits(attemptId));
            case Script.Over(var answer) -> spoken(answer);
        };
    }

    /** An answer, then the end of the call. */
    String spoken(Answer answer) {
        return VoiceTwiml.lastWords(AnswerWords.spoken(answer));
    }

    /** What whoever calls a pager number hears: how to answer a page, and whom to call. */
    String toPager(String pagerNumber) {
        return VoiceTwiml.lastWords(
                speaking.pagerCall(pagerNumber)
                        .map(answer -> AnswerWords.spoken(answer) + HOW_TO_ANSWER)
                        .orElse("This number is for staff on call." + HOW_TO_ANSWER));
    }
}
