package care.vigil.notification.store;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** How the patient of a case can be called, as the requests for its pages brought it. */
@Singleton
public class PatientsToCall {

    /** The number as the newest request brought it. */
    public Optional<String> sealedPhone(Handle tx, UUID escalationId) {
        return tx.createQuery(
                        """
                        select sealed_patient_phone from page
                         where escalation_id = :case and sealed_patient_phone is not null
                         order by case_version desc limit 1
                        """)
                .bind("case", escalationId)
                .mapTo(String.class)
                .findOne();
    }

    /** Whether any request forbade leaving a voicemail. */
    public boolean forbidVoicemail(Handle tx, UUID escalationId) {
        return tx.createQuery(
                        "select exists (select from page where escalation_id = :case and no_voicemail)")
                .bind("case", escalationId)
                .mapTo(Boolean.class)
                .one();
    }

    /** Whether they would rather be written to, as the newest request says. */
    public boolean preferText(Handle tx, UUID escalationId) {
        return tx.createQuery(
                        """
                        select prefers_text from page where escalation_id = :case
                         order by case_version desc limit 1
                        """)
                .bind("case", escalationId)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }
}
