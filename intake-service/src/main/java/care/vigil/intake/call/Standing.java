package care.vigil.intake.call;

import java.util.Optional;
import java.util.UUID;

/** Where a case stands, as far as a patient can truly be told. */
public enum Standing {
    /** Nobody on call has been found so far. */
    NOBODY_FOUND,
    /** The carrier has taken a page to a clinician. */
    CONTACTING,
    /** The carrier has taken a page to the backup. */
    BACKUP_CONTACTED,
    /** Nobody has answered in time, or whoever had it has it no more. */
    STILL_TRYING,
    /** A clinician has acknowledged. */
    CLINICIAN_HAS_IT;

    /**
     * Where a case stands after it moved on.
     *
     * @param before null when nothing was known
     * @param what the name of the case event; a name that is not known here changes nothing
     * @param ownerId who owns the case after it; null also where the event does not say
     * @return null as long as nothing is known
     */
    public static Standing after(Standing before, String what, UUID ownerId) {
        return switch (what) {
            case "contact-missed", "owner-lost", "emergency-prompted" -> STILL_TRYING;
            case "nobody-on-call" -> before == null ? NOBODY_FOUND : before;
            case "page-handed-over" ->
                    before == null || before == NOBODY_FOUND ? CONTACTING : before;
            case "backup-page-handed-over" ->
                    before == null || before == NOBODY_FOUND || before == CONTACTING
                            ? BACKUP_CONTACTED
                            : before;
            case "acknowledged", "contact-made", "patient-not-reached", "transfer-ended" ->
                    Optional.ofNullable(ownerId).map(_ -> CLINICIAN_HAS_IT).orElse(before);
            default -> before;
        };
    }
}
