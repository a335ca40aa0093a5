package care.vigil.roster.store;

import care.vigil.events.EventJson;
import care.vigil.program.ProgramDocument;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Programs and all their revisions. */
@Singleton
public class Programs {

    private static final String SELECT = "select revision, roster_version, document from program";

    /** Every program, by slug. */
    public List<StoredProgram> all(Handle handle) {
        return handle.createQuery(SELECT + " order by slug").map(Programs::row).list();
    }

    /** One program, if there is such. */
    public Optional<StoredProgram> find(Handle handle, String slug) {
        return handle.createQuery(SELECT + " where slug = ?")
                .bind(0, slug)
                .map(Programs::row)
                .findOne();
    }

    /** The same, and keeps it from changing until the transaction ends. */
    public Optional<StoredProgram> lock(Handle tx, String slug) {
        return tx.createQuery(SELECT + " where slug = ? for update")
                .bind(0, slug)
                .map(Programs::row)
                .findOne();
    }

    /** Programs that have a number of this document already, itself among them. */
    public List<StoredProgram> withNumberOf(Handle handle, ProgramDocument document) {
        return handle.createQuery(
                        SELECT
                                + " where ? in (document->>'crisisNumber', document->>'pagerNumber')"
                                + " or ? in (document->>'crisisNumber', document->>'pagerNumber')")
                .bind(0, document.crisisNumber())
                .bind(1, document.pagerNumber())
                .map(Programs::row)
                .list();
    }

    /** Adds a program at revision 1. */
    public void add(Handle tx, ProgramDocument document) {
        tx.execute(
                "insert into program (slug, revision, roster_version, document)"
                        + " values (?, 1, 1, ?::jsonb)",
                document.slug(),
                json(document));
        keepRevision(tx, document.slug(), null);
    }

    /** Replaces the document of a locked program; both versions rise. */
    public void replace(Handle tx, ProgramDocument document, UUID savedBy) {
        tx.execute(
                "update program set revision = revision + 1, roster_version = roster_version + 1,"
                        + " document = ?::jsonb where slug = ?",
                json(document),
                document.slug());
        keepRevision(tx, document.slug(), savedBy);
    }

    private static void keepRevision(Handle tx, String slug, UUID savedBy) {
        tx.execute(
                "insert into program_revision (slug, revision, document, saved_by)"
                        + " select slug, revision, document, ? from program where slug = ?",
                savedBy,
                slug);
    }

    private static StoredProgram row(ResultSet row, StatementContext context) throws SQLException {
        try {
            var document = EventJson.MAPPER.readValue(row.getString(3), ProgramDocument.class);
            return new StoredProgram(row.getLong(1), row.getLong(2), document);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored program cannot be read", unreadable);
        }
    }

    private static String json(ProgramDocument document) {
        try {
            return EventJson.MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
