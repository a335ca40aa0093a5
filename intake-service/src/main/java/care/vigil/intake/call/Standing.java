package care.vigil.intake.call;

import java.util.UUID;

/** Where a case stands, as far as a patient can truly be told. */
public enum Standing {
    /** Nobody is on call at all. */
    NOBODY_FOUND,
    /** The carrier has taken a page to a clinician. */
    CONTACTING,
    /** The carrier has taken a page to the backup. */
    BACKUP_CONTACTED,
    /** Nobody has answered in time, or whoever had it has it no more. */
    STILL_TRYING,
    /** A clinician has acknowledged. */
    CLINICIAN_HAS_IT,
    /** A clinician has it, and nobody has read in time what the patient wrote since. */
    MESSAGE_UNREAD;

    /**
     * Where a case stands after it moved on. That one role has nobody on call says nothing yet: the
     * next one is asked at once.
     *
     * @param before null when nothing was known
     * @param what the name of the case event; a name that is not known here changes nothing
     * @param ownerId who owns the case after it; null also where the event does not say
     * @return null as long as nothing is known
     */
    public static Standing after(Standing before, String what, UUID ownerId) {
        return switch (what) {
            case "prompted-with-nobody-on-call" -> NOBODY_FOUND;
            case "emergency-prompted" -> before == NOBODY_FOUND ? before : STILL_TRYING;
            case "contact-missed", "owner-lost" -> STILL_TRYING;
            case "page-handed-over" ->
                    before == null || before == NOBODY_FOUND ? CONTACTING : before;
            case "backup-page-handed-over" ->
                    before == null || before == NOBODY_FOUND || before == CONTACTING
                            ? BACKUP_CONTACTED
                            : before;
            case "message-unread" -> MESSAGE_UNREAD;
            case "acknowledged", "contact-made", "message-read" -> taken(before, ownerId);
            case "patient-not-reached", "transfer-ended" ->
                    before == MESSAGE_UNREAD ? before : taken(before, ownerId);
            default -> before;
        };
    }

    private static Standing taken(Standing before, UUID ownerId) {
        return ownerId == null ? before : CLINICIAN_HAS_IT;
    }
}
