package care.vigil.notification.store;

import care.vigil.notification.page.Bridge;
import care.vigil.notification.page.CarrierStatus;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Calls that join a clinician with a patient; each is written before the patient's line rings. */
@Singleton
public class Bridges {

    /** Adds one, unless it is there already. */
    public void add(Handle tx, Bridge bridge) {
        tx.createUpdate(
                        """
                        insert into bridge (bridge_id, escalation_id, clinician_id, program,
                            sealed_patient_phone, no_voicemail, attempt_id, created_at)
                        values (:bridgeId, :escalationId, :clinicianId, :program,
                            :sealedPatientPhone, :noVoicemail, cast(:attemptId as uuid), vigil_now())
                        on conflict do nothing
                        """)
                .bindMethods(bridge)
                .execute();
    }

    /** One of them. */
    public Optional<Bridge> find(Handle tx, UUID bridgeId) {
        return tx.createQuery("select * from bridge where bridge_id = :id")
                .bind("id", bridgeId)
                .map((row, _) -> read(row))
                .findOne();
    }

    /** The carrier is told to ring the patient. */
    public void dialed(Handle tx, UUID bridgeId) {
        tx.execute(
                "update bridge set dialed_at = coalesce(dialed_at, vigil_now()) where bridge_id = ?",
                bridgeId);
    }

    /** What the carrier says of the patient's leg, unless something later is known. */
    public void progress(
            Handle tx, UUID bridgeId, String patientSid, CarrierStatus status, Integer seconds) {
        tx.createQuery("select * from bridge where bridge_id = :id for no key update")
                .bind("id", bridgeId)
                .map((row, _) -> read(row))
                .findOne()
                .filter(bridge -> status.follows(bridge.patientStatus()))
                .ifPresent(_ -> keep(tx, bridgeId, patientSid, status, seconds));
    }

    private static void keep(
            Handle tx, UUID bridgeId, String patientSid, CarrierStatus status, Integer seconds) {
        tx.createUpdate(
                        """
                        update bridge set patient_sid = coalesce(:sid, patient_sid), patient_status = :status,
                               seconds = coalesce(:seconds, seconds)
                         where bridge_id = :id
                        """)
                .bind("id", bridgeId)
                .bind("sid", patientSid)
                .bind("status", status)
                .bind("seconds", seconds)
                .execute();
    }

    private static Bridge read(ResultSet row) throws SQLException {
        var status = row.getString("patient_status");
        return new Bridge(
                row.getObject("bridge_id", UUID.class),
                row.getObject("escalation_id", UUID.class),
                row.getObject("clinician_id", UUID.class),
                row.getString("program"),
                row.getString("sealed_patient_phone"),
                row.getBoolean("no_voicemail"),
                row.getObject("attempt_id", UUID.class),
                status == null ? null : CarrierStatus.valueOf(status));
    }
}
