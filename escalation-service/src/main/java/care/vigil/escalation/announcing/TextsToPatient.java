package care.vigil.escalation.announcing;

import care.vigil.escalation.machine.CaseEvent;
import care.vigil.escalation.machine.CaseFile;
import care.vigil.escalation.machine.MessageEvent.PatientTold;
import care.vigil.events.EventIds;
import care.vigil.events.PatientTextEvent.PatientTextRequested;
import care.vigil.events.PatientTextEvent.PatientTextsWithdrawn;
import care.vigil.events.PatientTextTemplate;
import care.vigil.events.Topics;
import java.util.List;

/** What one version of a case lets the patient be told, and what it takes back. */
record TextsToPatient(CaseFile file, long version) {

    Announcement told(PatientTold told) {
        return new Announcement(
                Topics.PATIENT_TEXTS,
                new PatientTextRequested(
                        EventIds.of("patient-told", file.origin().id(), version),
                        told.at(),
                        file.origin().program(),
                        file.origin().ladder().revision(),
                        file.origin().contactId(),
                        file.origin().id(),
                        version,
                        told.template(),
                        file.patient().languages(),
                        file.patient().sealedPhone(),
                        told.expiresAt(),
                        file.patient().country()),
                supersedes(told.template()) ? Urgency.AT_ONCE : Urgency.USUAL);
    }

    Announcement withdrawn(CaseEvent last, List<PatientTextTemplate> stillTrue) {
        return new Announcement(
                Topics.PATIENT_TEXTS,
                new PatientTextsWithdrawn(
                        EventIds.of("texts-withdrawn", file.origin().id(), version),
                        last.at(),
                        file.origin().program(),
                        file.origin().id(),
                        version,
                        stillTrue),
                Urgency.AT_ONCE);
    }

    /**
     * Whether a text makes an older one untrue, which must not leave once this is decided. What
     * says that one more is being contacted, or was called, takes nothing back.
     */
    private static boolean supersedes(PatientTextTemplate template) {
        return switch (template) {
            case NOBODY_ON_CALL,
                    CLINICIAN_HAS_IT,
                    CONTACT_MISSED,
                    EMERGENCY,
                    STILL_TRYING,
                    CLOSED ->
                    true;
            case RECEIVED, DANGER, CONTACTING, BACKUP_CONTACTED, TRIED_TO_CALL -> false;
        };
    }
}
