package care.vigil.intake.store;

import care.vigil.events.EventJson;
import care.vigil.events.Via;
import care.vigil.intake.danger.DangerWords;
import care.vigil.intake.panel.CaseReader;
import care.vigil.intake.panel.PatientMessage;
import care.vigil.sealed.FieldCipher;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What was written in a case, and who has read it. */
@ApplicationScoped
public class CaseReads {

    private final FieldCipher cipher;

    CaseReads(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** Records a read. Must be committed before anything is shown. */
    public void record(Handle tx, CaseReader reader, Instant now) {
        tx.createUpdate(
                        """
                        insert into patient_read values (:id, :now, :program, :escalationId,
                            :contactId, :readerId, cast(:clinicianId as uuid), :reason, :words)\
                        """)
                .bind("id", UUID.randomUUID())
                .bind("now", now)
                .bind("program", reader.program())
                .bind("escalationId", reader.escalationId())
                .bind("contactId", reader.contactId())
                .bind("readerId", reader.readerId())
                .bind("clinicianId", reader.clinicianId())
                .bind("reason", reader.reason())
                .bind("words", reader.words())
                .execute();
    }

    /** The messages of a case, oldest first; one that is on its way to a case belongs to it too. */
    public List<PatientMessage> messages(
            Handle tx, UUID escalationId, UUID contactId, DangerWords dangerWords) {
        return tx.createQuery(
                        """
                        select message_id, via, words, media, received_at, recovered from message
                        where contact_id = :contactId
                            and (escalation_id = :escalationId or escalation_id is null)
                        order by received_at, message_id\
                        """)
                .bind("contactId", contactId)
                .bind("escalationId", escalationId)
                .map((row, _) -> message(row, dangerWords))
                .list();
    }

    private PatientMessage message(ResultSet row, DangerWords dangerWords) throws SQLException {
        var id = row.getObject("message_id", UUID.class);
        var words = cipher.decryptText(row.getBytes("words"), "message.words:" + id);
        var media = row.getBytes("media");
        return new PatientMessage(
                row.getTimestamp("received_at").toInstant(),
                Via.valueOf(row.getString("via")),
                PatientMessage.parts(words, dangerWords.places(words)),
                media == null ? 0 : attachments(cipher.decryptText(media, "message.media:" + id)),
                row.getBoolean("recovered"));
    }

    private static int attachments(String json) {
        try {
            return EventJson.MAPPER.readTree(json).size();
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Stored references that cannot be read", damaged);
        }
    }
}
