package care.vigil.intake.store;

import care.vigil.intake.patient.PatientDocument.EmergencyContact;
import care.vigil.intake.patient.PatientDocument.Guardian;
import care.vigil.intake.patient.PatientDocument.Location;
import care.vigil.intake.patient.PatientFile;
import care.vigil.intake.patient.PatientFile.Plan;
import care.vigil.intake.patient.PatientFile.Step;
import care.vigil.intake.patient.PlanStep;
import care.vigil.intake.patient.SafetyFlag;
import care.vigil.sealed.FieldCipher;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads everything on file about a patient. Whoever calls this has recorded who reads. */
@ApplicationScoped
public class PatientFiles {

    private final FieldCipher cipher;

    PatientFiles(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** The file of a patient who is enrolled. */
    public PatientFile of(Handle tx, UUID id) {
        return tx.createQuery("select * from patient where patient_id = :id")
                .bind("id", id)
                .map((row, _) -> file(tx, id, row))
                .one();
    }

    private PatientFile file(Handle tx, UUID id, ResultSet row) throws SQLException {
        return new PatientFile(
                open(row.getBytes("name"), "patient.name", id),
                words(row.getBytes("languages"), "patient.languages", id),
                open(row.getBytes("country"), "patient.country", id),
                location(id, row),
                words(row.getBytes("safety_flags"), "patient.safety_flags", id).stream()
                        .map(SafetyFlag::of)
                        .collect(Collectors.toUnmodifiableSet()),
                guardian(tx, id),
                plan(tx, id),
                contacts(tx, id));
    }

    private Location location(UUID id, ResultSet row) throws SQLException {
        var address = open(row.getBytes("location"), "patient.location", id);
        var dispatchLine = open(row.getBytes("dispatch_line"), "patient.dispatch_line", id);
        return address == null && dispatchLine == null
                ? null
                : new Location(
                        address,
                        row.getObject("location_confirmed_on", LocalDate.class),
                        dispatchLine);
    }

    private Guardian guardian(Handle tx, UUID id) {
        return tx.createQuery("select name, relation, phone from guardian where patient_id = :id")
                .bind("id", id)
                .map((row, _) ->
                        new Guardian(
                                open(row.getBytes("name"), "guardian.name", id),
                                open(row.getBytes("relation"), "guardian.relation", id),
                                open(row.getBytes("phone"), "guardian.phone", id)))
                .findOne()
                .orElse(null);
    }

    private Plan plan(Handle tx, UUID patientId) {
        return tx.createQuery(
                        "select plan_id, version, author, kept_at, reviewed_on from crisis_plan where"
                                + " patient_id = :id order by version desc limit 1")
                .bind("id", patientId)
                .map((row, _) -> plan(tx, row))
                .findOne()
                .orElse(null);
    }

    private Plan plan(Handle tx, ResultSet row) throws SQLException {
        var id = row.getObject("plan_id", UUID.class);
        return new Plan(
                row.getInt("version"),
                open(row.getBytes("author"), "crisis_plan.author", id),
                row.getObject("reviewed_on", LocalDate.class),
                open(row.getBytes("kept_at"), "crisis_plan.kept_at", id),
                steps(tx, id));
    }

    private List<Step> steps(Handle tx, UUID planId) {
        var written = new HashMap<Integer, List<String>>();
        tx.createQuery("select step, words from crisis_plan_step where plan_id = :id")
                .bind("id", planId)
                .map((row, _) ->
                        Map.entry(
                                row.getInt("step"),
                                open(
                                        row.getBytes("words"),
                                        "crisis_plan_step." + row.getInt("step"),
                                        planId)))
                .forEach(step -> written.put(step.getKey(), step.getValue().lines().toList()));
        return Arrays.stream(PlanStep.values())
                .map(step -> new Step(step, written.getOrDefault(step.number(), List.of())))
                .toList();
    }

    private List<EmergencyContact> contacts(Handle tx, UUID patientId) {
        return tx.createQuery(
                        "select emergency_contact_id as id, name, relation, phone, consent_on from"
                                + " emergency_contact where patient_id = :id order by position")
                .bind("id", patientId)
                .map((row, _) -> contact(row.getObject("id", UUID.class), row))
                .list();
    }

    private EmergencyContact contact(UUID id, ResultSet row) throws SQLException {
        return new EmergencyContact(
                open(row.getBytes("name"), "emergency_contact.name", id),
                open(row.getBytes("relation"), "emergency_contact.relation", id),
                open(row.getBytes("phone"), "emergency_contact.phone", id),
                row.getObject("consent_on", LocalDate.class));
    }

    private List<String> words(byte[] sealed, String column, UUID id) {
        var text = open(sealed, column, id);
        return text.isEmpty() ? List.of() : List.of(text.split(Patients.SEPARATOR));
    }

    /** Null for null. */
    private String open(byte[] sealed, String column, UUID id) {
        return sealed == null ? null : cipher.decryptText(sealed, column + ":" + id);
    }
}
