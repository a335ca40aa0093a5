package care.vigil.notification.store;

import care.vigil.events.EventJson;
import care.vigil.events.ProgramEvent.ProgramPublished;
import care.vigil.program.ProgramDocument;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/** Our copies of the programs, each revision that was ever heard of. */
@Singleton
public class Programs {

    /** A program as one revision says. */
    public record Program(long revision, ProgramDocument document) {}

    private record Edition(String program, long revision) {}

    private final Map<Edition, ProgramDocument> parsed = new ConcurrentHashMap<>();
    private final Remembered<String, Program> newest = new Remembered<>();
    private final Remembered<String, ProgramDocument> byPager = new Remembered<>();

    /** Keeps a snapshot; the same or an older one changes nothing but its age. */
    public void keep(Handle tx, ProgramPublished snapshot) {
        newest.heardNews(tx);
        byPager.heardNews(tx);
        tx.createUpdate(
                        """
                        insert into program_copy (program, revision, as_of, document)
                        values (:program, :revision, :asOf, :document)
                        on conflict (program, revision) do update set as_of = excluded.as_of
                         where program_copy.as_of < excluded.as_of
                        """)
                .bind("program", snapshot.program())
                .bind("revision", snapshot.revision())
                .bind("asOf", snapshot.asOf())
                .bind("document", written(snapshot.document()))
                .execute();
    }

    /** The program as it is now. */
    public Optional<ProgramDocument> now(Handle tx, String program) {
        return newest(tx, program).map(Program::document);
    }

    /** The program as a revision says; the newest there is when that one was never heard of. */
    public Optional<Program> at(Handle tx, String program, long revision) {
        var now = newest(tx, program);
        return now.isPresent() && now.get().revision() != revision
                ? read(tx, program, revision)
                : now;
    }

    private Optional<Program> newest(Handle tx, String program) {
        return newest.get(tx, program, () -> read(tx, program, Long.MAX_VALUE));
    }

    private Optional<Program> read(Handle tx, String program, long revision) {
        return tx.createQuery(
                        """
                        select program, revision from program_copy where program = :program
                        order by revision = :revision desc, revision desc limit 1
                        """)
                .bind("program", program)
                .bind("revision", revision)
                .map((row, _) -> edition(row))
                .findOne()
                .map(edition -> read(tx, edition));
    }

    /** Every program as it is now. */
    public List<ProgramDocument> all(Handle tx) {
        return tx
                .createQuery(
                        """
                        select distinct on (program) program, revision from program_copy
                        order by program, revision desc
                        """)
                .map((row, _) -> edition(row))
                .list()
                .stream()
                .map(edition -> read(tx, edition).document())
                .toList();
    }

    /** The program whose clinicians are paged from this number. */
    public Optional<ProgramDocument> ofPager(Handle tx, String number) {
        return byPager.get(
                tx,
                number,
                () -> all(tx).stream().filter(p -> p.pagerNumber().equals(number)).findFirst());
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(row.getString("program"), row.getLong("revision"));
    }

    /** A revision never changes, so its document is read once. */
    private Program read(Handle tx, Edition edition) {
        var known = parsed.get(edition);
        if (known == null) {
            known = parse(document(tx, edition));
            parsed.put(edition, known);
        }
        return new Program(edition.revision(), known);
    }

    private static String document(Handle tx, Edition edition) {
        return tx.createQuery(
                        "select document from program_copy where program = :program and revision = :revision")
                .bind("program", edition.program())
                .bind("revision", edition.revision())
                .mapTo(String.class)
                .one();
    }

    private static String written(ProgramDocument document) {
        try {
            return EventJson.MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ProgramDocument parse(String json) {
        try {
            return EventJson.MAPPER.readValue(json, ProgramDocument.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored program cannot be read", damaged);
        }
    }
}
