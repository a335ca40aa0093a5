package care.vigil.events;

/** Why somebody is paged; it chooses the words, and what saying yes takes on. */
public enum PageReason {
    /** A patient asked for help: accepting makes the clinician the owner. */
    CRISIS(PageSubject.CASE),
    /** A rung has nobody on call: operations must find somebody. */
    NOBODY_ON_CALL(PageSubject.CASE),
    /** Every page so far has failed: operations must find somebody. */
    PAGES_FAILED(PageSubject.CASE),
    /** The emergency task of a case wants a person: accepting claims the task, not the case. */
    EMERGENCY_TASK(PageSubject.EMERGENCY_TASK),
    /**
     * After contact the patient wrote again and nobody has read it: accepting makes the clinician
     * the owner.
     */
    UNREAD_MESSAGE(PageSubject.MESSAGE),
    /** The owner hands the case over or passes it on: accepting makes the clinician the owner. */
    HAND_OVER(PageSubject.CASE),
    /** Operations recorded that this clinician accepted by phone: they are asked to say so. */
    CONFIRM_ACCEPTANCE(PageSubject.CASE);

    private final PageSubject subject;

    PageReason(PageSubject subject) {
        this.subject = subject;
    }

    /** What such a page is about. */
    public PageSubject subject() {
        return subject;
    }

    /** Whether saying yes makes the clinician the owner of the case. */
    public boolean makesOwner() {
        return switch (this) {
            case CRISIS, UNREAD_MESSAGE, HAND_OVER, CONFIRM_ACCEPTANCE -> true;
            case NOBODY_ON_CALL, PAGES_FAILED, EMERGENCY_TASK -> false;
        };
    }
}
