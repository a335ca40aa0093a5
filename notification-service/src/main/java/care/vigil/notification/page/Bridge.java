package care.vigil.notification.page;

import java.util.UUID;

/**
 * A call in which a clinician is joined with a patient.
 *
 * @param sealedPatientPhone null where there is none
 * @param noVoicemail nothing may be left on the patient's voicemail
 * @param attemptId our call to the clinician; null when they called us
 * @param patientStatus what the carrier says of the patient's leg, which is never contact
 */
public record Bridge(
        UUID bridgeId,
        UUID escalationId,
        UUID clinicianId,
        String program,
        String sealedPatientPhone,
        boolean noVoicemail,
        UUID attemptId,
        CarrierStatus patientStatus) {

    /** Whether somebody or something answered the patient's line. */
    public boolean wasAnswered() {
        return patientStatus == CarrierStatus.IN_PROGRESS
                || patientStatus == CarrierStatus.COMPLETED;
    }
}
