package care.vigil.notification.wording;

import care.vigil.notification.page.PageCode;
import java.util.List;

/** What a clinician is told about their answer, or about a page of theirs that somebody took. */
public sealed interface Answer {

    /** Which wording this is; kept with each attempt as evidence. */
    String VERSION = "answer-1";

    /** Applied by escalation-service: the clinician owns the case. */
    record YouHaveIt(PageCode code, String link) implements Answer {}

    /** Somebody else was first. */
    record SomebodyHasIt(PageCode code, String name) implements Answer {}

    /** The decline is recorded. */
    record Declined(PageCode code) implements Answer {}

    /** The case was closed. */
    record Closed(PageCode code) implements Answer {}

    /** escalation-service says that the clinician was not asked about this case. */
    record NotYours(PageCode code) implements Answer {}

    /** Kept here, not known to be applied; paging goes on. */
    record NotYet(PageCode code) implements Answer {}

    /** Several pages are open and the reply names none. */
    record Which(List<PageCode> open) implements Answer {}

    /** The reply names a code that is no page of this clinician. */
    record UnknownCode(List<PageCode> open) implements Answer {}

    /** The reply is none that we know. */
    record NotUnderstood(List<PageCode> open) implements Answer {}

    /** There is no page of this clinician to answer. */
    record NothingOpen() implements Answer {}

    /** The sender is no clinician of the program; may be a patient. */
    record Stranger(String crisisNumber, String emergencyServices, String crisisLine)
            implements Answer {}

    /** A short name for logs, metrics and keys. */
    default String what() {
        return switch (this) {
            case YouHaveIt _ -> "you-have-it";
            case SomebodyHasIt _ -> "somebody-has-it";
            case Declined _ -> "declined";
            case Closed _ -> "closed";
            case NotYours _ -> "not-yours";
            case NotYet _ -> "not-yet";
            case Which _ -> "which";
            case UnknownCode _ -> "unknown-code";
            case NotUnderstood _ -> "not-understood";
            case NothingOpen _ -> "nothing-open";
            case Stranger _ -> "stranger";
        };
    }
}
