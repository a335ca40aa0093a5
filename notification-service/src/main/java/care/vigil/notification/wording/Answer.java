package care.vigil.notification.wording;

import care.vigil.notification.page.PageCode;
import care.vigil.program.EmergencyNumbers;
import java.util.List;
import java.util.Locale;

/**
 * What a clinician is told about their answer, or about a page of theirs that needs none any more.
 * A code is null where the clinician was never paged about the case.
 */
public sealed interface Answer {

    /** Which wording this is; kept with each attempt as evidence. */
    String VERSION = "answer-2";

    /** Applied by escalation-service: the clinician owns the case. */
    record YouHaveIt(PageCode code, String link) implements Answer {}

    /** Applied by escalation-service: the clinician has the emergency task. */
    record TaskIsYours(PageCode code, String link) implements Answer {}

    /** Somebody else was first. */
    record SomebodyHasIt(PageCode code, String name) implements Answer {}

    /** Somebody else was first with the emergency task. */
    record SomebodyHasTask(PageCode code, String name) implements Answer {}

    /** The outcome of the emergency task was recorded. */
    record TaskSettled(PageCode code) implements Answer {}

    /** Whoever has the case has read what the patient wrote. */
    record MessageRead(PageCode code) implements Answer {}

    /**
     * The decline is recorded.
     *
     * @param name who has what was declined; null when nobody has
     */
    record Declined(PageCode code, String name) implements Answer {}

    /** The same for the owner, who was asked about a case that they have. */
    record DeclinedByOwner(PageCode code) implements Answer {}

    /** Recorded that somebody is being looked for. */
    record Noted(PageCode code) implements Answer {}

    /** Recorded that the owner has reached the patient. */
    record ContactRecorded(PageCode code) implements Answer {}

    /** Recorded that the owner cannot reach the patient. */
    record NotReachedRecorded(PageCode code) implements Answer {}

    /** Recorded who answered the call to the patient: somebody else, a machine or nobody. */
    record CallRecorded(PageCode code) implements Answer {}

    /** Others are asked; the owner has it until somebody accepts. */
    record Passed(PageCode code) implements Answer {}

    /** The emergency task is open. */
    record EmergencyOpened(PageCode code) implements Answer {}

    /**
     * Only the owner can say this.
     *
     * @param name who the owner is; null when nobody is
     */
    record NotTheOwner(PageCode code, String name) implements Answer {}

    /** The case was closed. */
    record Closed(PageCode code) implements Answer {}

    /** escalation-service says that the clinician was not asked about this case. */
    record NotYours(PageCode code) implements Answer {}

    /**
     * Kept here, not known to be applied; paging goes on.
     *
     * @param words what can be replied again
     */
    record NotYet(PageCode code, String words) implements Answer {}

    /**
     * Several pages or cases could be meant and the reply names none.
     *
     * @param word what the reply said, such as {@code 1} or {@code C}
     */
    record Which(String word, List<PageCode> among) implements Answer {}

    /** The reply names a code that is no page of this clinician. */
    record UnknownCode(List<PageCode> open, List<PageCode> owned) implements Answer {}

    /** The reply is none that we know. */
    record NotUnderstood(List<PageCode> open, List<PageCode> owned) implements Answer {}

    /** There is nothing of this clinician that the reply could be about. */
    record NothingOpen() implements Answer {}

    /** What is open and what the clinician has, because they asked. */
    record Overview(List<PageCode> open, List<PageCode> owned) implements Answer {}

    /**
     * The sender is no clinician of the program; may be a patient.
     *
     * @param numbers whom to call in danger; null when it is not known where they are
     */
    record Stranger(String crisisNumber, EmergencyNumbers numbers, List<String> languages)
            implements Answer {}

    /** A short name for logs, metrics and keys, such as {@code you-have-it}. */
    default String what() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
