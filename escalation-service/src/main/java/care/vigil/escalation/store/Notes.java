package care.vigil.escalation.store;

import care.vigil.escalation.hands.Note;
import care.vigil.escalation.hands.Note.About;
import care.vigil.sealed.FieldCipher;
import jakarta.inject.Singleton;
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
                "insert into note (id, escalation_id, author_id, written_at, about, body) values (?, ?, ?, ?, ?, ?)",
                note.id(),
                escalation,
                note.author(),
                note.writtenAt(),
                note.about().name(),
                cipher.encrypt(note.text(), context(note.id())));
    }

    /** The notes of a case, in order; who asked is recorded in the same transaction. */
    public List<Note> read(Handle tx, UUID escalation, UUID account) {
        tx.execute(
                "insert into note_read (escalation_id, account_id, read_at) values (?, ?, vigil_now())",
                escalation,
                account);
        return tx.createQuery(
                        "select id, author_id, written_at, about, body from note where escalation_id = ? order by written_at")
                .bind(0, escalation)
                .map((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Note(
                            id,
                            row.getObject("author_id", UUID.class),
                            row.getTimestamp("written_at").toInstant(),
                            About.valueOf(row.getString("about")),
                            cipher.decryptText(row.getBytes("body"), context(id)));
                })
                .list();
    }

    private static String context(UUID id) {
        return "note.body:" + id;
    }
}
