package care.vigil.intake.store;

import care.vigil.intake.patient.PatientDocument;
import care.vigil.intake.patient.PatientDocument.EmergencyContact;
import care.vigil.intake.patient.PatientDocument.Plan;
import care.vigil.intake.patient.PlanStep;
import care.vigil.intake.patient.SafetyFlag;
import care.vigil.sealed.BlindIndex;
import care.vigil.sealed.FieldCipher;
import care.vigil.sealed.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Writes a patient with everything that belongs to them; all personal data encrypted. */
@ApplicationScoped
public class Enrolments {

    private static final String LINE = "\n";

    private final FieldCipher cipher;
    private final BlindIndex index;

    Enrolments(FieldCipher cipher, BlindIndex index) {
        this.cipher = cipher;
        this.index = index;
    }

    /** True when the program has a patient of this handle. */
    public boolean exists(Handle tx, String program, String handle) {
        return tx.createQuery(
                        "select exists (select from patient where program = :program and handle ="
                                + " :handle)")
                .bind("program", program)
                .bind("handle", handle)
                .mapTo(Boolean.class)
                .one();
    }

    /**
     * Enrols a patient; throws {@link IllegalArgumentException} for a number or flag that is none.
     */
    public UUID add(Handle tx, String program, PatientDocument patient) {
        var id = UUID.randomUUID();
        addPatient(tx, program, id, patient);
        patient.phones().forEach(phone -> addPhone(tx, program, id, PhoneNumber.of(phone)));
        patient.accounts().forEach(account -> addAccount(tx, program, id, account));
        if (patient.crisisPlan() != null) {
            addPlan(tx, id, 1, patient.crisisPlan());
        }
        for (int i = 0; i < patient.emergencyContacts().size(); i++) {
            addContact(tx, id, i + 1, patient.emergencyContacts().get(i));
        }
        return id;
    }

    private void addPatient(Handle tx, String program, UUID id, PatientDocument patient) {
        var location = patient.location();
        tx.createUpdate(
                        """
                        insert into patient (patient_id, program, handle, name, languages, country,
                            location, location_confirmed_on, dispatch_line, safety_flags)
                        values (:id, :program, :handle, :name, :languages, :country,
                            :location, :confirmedOn, :dispatchLine, :flags)\
                        """)
                .bind("id", id)
                .bind("program", program)
                .bind("handle", patient.handle())
                .bind("name", sealed(patient.name(), "patient.name", id))
                .bind("languages", words(patient.languages(), "patient.languages", id))
                .bind("country", sealed(patient.country(), "patient.country", id))
                .bind(
                        "location",
                        sealed(
                                location == null ? null : location.address(),
                                "patient.location",
                                id))
                .bind("confirmedOn", location == null ? null : location.confirmedOn())
                .bind(
                        "dispatchLine",
                        sealed(
                                location == null ? null : location.dispatchLine(),
                                "patient.dispatch_line",
                                id))
                .bind("flags", words(flags(patient), "patient.safety_flags", id))
                .execute();
        addGuardian(tx, id, patient.guardian());
    }

    private void addGuardian(Handle tx, UUID id, PatientDocument.Guardian guardian) {
        if (guardian != null) {
            tx.createUpdate(
                            """
                            insert into guardian values (:id, :name, :relation, :phone)\
                            """)
                    .bind("id", id)
                    .bind("name", sealed(guardian.name(), "guardian.name", id))
                    .bind("relation", sealed(guardian.relation(), "guardian.relation", id))
                    .bind("phone", phone(guardian.phone(), "guardian.phone", id))
                    .execute();
        }
    }

    private void addPhone(Handle tx, String program, UUID id, PhoneNumber number) {
        var key = index.of(program, number);
        tx.createUpdate("insert into patient_phone values (:id, :program, :index, :phone)")
                .bind("id", id)
                .bind("program", program)
                .bind("index", key)
                .bind("phone", sealed(number.e164(), "patient_phone.phone", id))
                .execute();
    }

    private void addAccount(Handle tx, String program, UUID id, String account) {
        tx.createUpdate("insert into patient_account values (:id, :program, :index, :account)")
                .bind("id", id)
                .bind("program", program)
                .bind("index", index.ofText(Contacts.accounts(program), account))
                .bind("account", sealed(account, "patient_account.account", id))
                .execute();
    }

    private void addPlan(Handle tx, UUID patientId, int version, Plan plan) {
        var id = UUID.randomUUID();
        tx.createUpdate(
                        """
                        insert into crisis_plan (plan_id, patient_id, version, author, kept_at, reviewed_on)
                        values (:id, :patientId, :version, :author, :keptAt, :reviewedOn)\
                        """)
                .bind("id", id)
                .bind("patientId", patientId)
                .bind("version", version)
                .bind("author", sealed(plan.author(), "crisis_plan.author", id))
                .bind("keptAt", sealed(plan.keptAt(), "crisis_plan.kept_at", id))
                .bind("reviewedOn", plan.reviewedOn())
                .execute();
        plan.steps().forEach((step, lines) -> addStep(tx, id, PlanStep.of(step), lines));
    }

    private void addStep(Handle tx, UUID planId, PlanStep step, List<String> lines) {
        tx.createUpdate("insert into crisis_plan_step values (:id, :step, :words)")
                .bind("id", planId)
                .bind("step", step.number())
                .bind(
                        "words",
                        sealed(
                                String.join(LINE, lines),
                                "crisis_plan_step." + step.number(),
                                planId))
                .execute();
    }

    private void addContact(Handle tx, UUID patientId, int position, EmergencyContact contact) {
        var id = UUID.randomUUID();
        tx.createUpdate(
                        """
                        insert into emergency_contact
                        values (:id, :patientId, :position, :name, :relation, :phone, :consentOn)\
                        """)
                .bind("id", id)
                .bind("patientId", patientId)
                .bind("position", position)
                .bind("name", sealed(contact.name(), "emergency_contact.name", id))
                .bind("relation", sealed(contact.relation(), "emergency_contact.relation", id))
                .bind("phone", phone(contact.phone(), "emergency_contact.phone", id))
                .bind("consentOn", contact.consentOn())
                .execute();
    }

    private static List<String> flags(PatientDocument patient) {
        return patient.safetyFlags().stream().map(SafetyFlag::of).map(SafetyFlag::word).toList();
    }

    private byte[] words(List<String> words, String column, UUID id) {
        return sealed(words.stream().collect(Collectors.joining(Patients.SEPARATOR)), column, id);
    }

    private byte[] phone(String e164, String column, UUID id) {
        return sealed(PhoneNumber.of(e164).e164(), column, id);
    }

    private byte[] sealed(String plain, String column, UUID id) {
        return cipher.encrypt(plain, column + ":" + id);
    }
}
