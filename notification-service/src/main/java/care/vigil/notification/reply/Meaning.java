package care.vigil.notification.reply;

/** What a reply means. Only the first two say anything to escalation-service. */
public sealed interface Meaning {

    /** The clinician takes this page. */
    record Accept(AskedPage page) implements Meaning {}

    /** The clinician cannot take this page. */
    record Decline(AskedPage page) implements Meaning {}

    /** An answer, but several pages are open and it names none. */
    record Ambiguous() implements Meaning {}

    /** An answer that names a code which is no page of this clinician. */
    record UnknownCode() implements Meaning {}

    /** An answer, but nothing was asked. */
    record NothingOpen() implements Meaning {}

    /** None of the words we know. It accepts nothing. */
    record NotUnderstood() implements Meaning {}
}
