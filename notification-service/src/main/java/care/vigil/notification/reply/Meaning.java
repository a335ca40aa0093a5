package care.vigil.notification.reply;

import java.util.List;

/** What a reply means. Only the first says anything to escalation-service. */
public sealed interface Meaning {

    /** The clinician says this about this page, or about the case that it is of. */
    record Said(Verb verb, AskedPage page) implements Meaning {}

    /** Several could be meant, or a code was asked for just before, and the reply names none. */
    record Ambiguous(Verb verb, List<AskedPage> among) implements Meaning {}

    /** The clinician wants to be told again what is open. */
    record AskedAgain() implements Meaning {}

    /** An answer that names a code which is no page of this clinician. */
    record UnknownCode() implements Meaning {}

    /** An answer, but nothing was asked. */
    record NothingOpen() implements Meaning {}

    /** None of the words we know. It accepts nothing. */
    record NotUnderstood() implements Meaning {}
}
