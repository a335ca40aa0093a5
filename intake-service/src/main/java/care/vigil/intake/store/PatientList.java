package care.vigil.intake.store;

import care.vigil.intake.panel.FileReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Which patients a program has, by handle; and who has looked. */
@ApplicationScoped
public class PatientList {

    private static final int MOST = 200;

    /** One patient, without anything that is encrypted. */
    public record Entry(UUID patientId, String program, String handle, Instant updatedAt) {

        /** The day of the last change, in UTC. */
        public LocalDate since() {
            return LocalDate.ofInstant(updatedAt, ZoneOffset.UTC);
        }
    }

    /** The patients of these programs whose handle contains this, by program and handle. */
    public List<Entry> of(Handle tx, List<String> programs, String part) {
        return tx.createQuery(
                        """
                        select patient_id, program, handle, updated_at from patient
                        where program = any(:programs) and position(lower(:part) in lower(handle)) > 0
                        order by program, handle limit :most\
                        """)
                .bindArray("programs", String.class, programs)
                .bind("part", part)
                .bind("most", MOST)
                .map(ConstructorMapper.of(Entry.class))
                .list();
    }

    /**
     * The patients of these programs by program and handle, so many of them.
     *
     * @param after the one behind whom they begin; null for the first ones
     */
    public List<Entry> page(Handle tx, List<String> programs, UUID after, int limit) {
        return tx.createQuery(
                        """
                        select patient_id, program, handle, updated_at from patient
                        where program = any(:programs) and (cast(:after as uuid) is null
                            or (program, handle) > (select program, handle from patient where patient_id = cast(:after as uuid)))
                        order by program, handle limit :limit\
                        """)
                .bindArray("programs", String.class, programs)
                .bind("after", after)
                .bind("limit", limit)
                .map(ConstructorMapper.of(Entry.class))
                .list();
    }

    /** The entry of one patient. */
    public Optional<Entry> entry(Handle tx, UUID patientId) {
        return tx.createQuery(
                        "select patient_id, program, handle, updated_at from patient where patient_id"
                                + " = :id")
                .bind("id", patientId)
                .map(ConstructorMapper.of(Entry.class))
                .findOne();
    }

    /** Records that somebody saw which patients a program has. */
    public void recordList(Handle tx, FileReader reader, String program, Instant now) {
        record(tx, reader, program, null, "LIST", now);
    }

    /** Records that somebody opened a patient's file. */
    public void recordFile(Handle tx, FileReader reader, Entry patient, Instant now) {
        record(tx, reader, patient.program(), patient.patientId(), "FILE", now);
    }

    private static void record(
            Handle tx,
            FileReader reader,
            String program,
            UUID patientId,
            String reason,
            Instant now) {
        tx.createUpdate(
                        """
                        insert into patient_read (read_id, read_at, program, reader_id, clinician_id,
                            patient_id, reason, words_shown)
                        values (:id, :now, :program, :readerId, cast(:clinicianId as uuid),
                            cast(:patientId as uuid), :reason, false)\
                        """)
                .bind("id", UUID.randomUUID())
                .bind("now", now)
                .bind("program", program)
                .bind("readerId", reader.readerId())
                .bind("clinicianId", reader.clinicianId())
                .bind("patientId", patientId)
                .bind("reason", reason)
                .execute();
    }
}
