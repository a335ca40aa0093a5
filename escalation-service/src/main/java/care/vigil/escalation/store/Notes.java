package care.vigil.escalation.store;

import care.vigil.escalation.hands.Note;
import care.vigil.escalation.hands.Note.About;
import care.vigil.sealed.FieldCipher;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What clinicians wrote about a case: encrypted, and each reading of it recorded. */
@Singleton
public class Notes {

    private final FieldCipher cipher;

    Notes(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** Keeps a note of a case. */
    public void add(Handle tx, UUID escalation, Note note) {
        tx.execute(
                "insert into note (id, escalation_id, author_id, written_at, about, body, dialled, reference)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                note.id(),
                escalation,
                note.author(),
                note.writtenAt(),
                note.about().name(),
                cipher.encrypt(note.text(), context("body", note.id())),
                sealed("dialled", note.id(), note.dialled()),
                sealed("reference", note.id(), note.reference()));
    }

    /** The notes of a case, in order; who asked is recorded in the same transaction. */
    public List<Note> read(Handle tx, UUID escalation, UUID account) {
        tx.execute(
                "insert into note_read (escalation_id, account_id, read_at) values (?, ?, vigil_now())",
                escalation,
                account);
        return tx.createQuery(
                        "select id, author_id, written_at, about, body, dialled, reference from note where escalation_id = ? order by written_at")
                .bind(0, escalation)
                .map((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Note(
                            id,
                            row.getObject("author_id", UUID.class),
                            row.getTimestamp("written_at").toInstant(),
                            About.valueOf(row.getString("about")),
                            cipher.decryptText(row.getBytes("body"), context("body", id)),
                            opened("dialled", id, row),
                            opened("reference", id, row));
                })
                .list();
    }

    private byte[] sealed(String column, UUID id, String text) {
        return text == null ? null : cipher.encrypt(text, context(column, id));
    }

    private String opened(String column, UUID id, ResultSet row) throws SQLException {
        var sealed = row.getBytes(column);
        return sealed == null ? null : cipher.decryptText(sealed, context(column, id));
    }

    private static String context(String column, UUID id) {
        return "note." + column + ":" + id;
    }
}
