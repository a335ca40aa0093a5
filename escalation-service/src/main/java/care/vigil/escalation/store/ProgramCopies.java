package care.vigil.escalation.store;

import care.vigil.events.EventJson;
import care.vigil.events.ProgramEvent.ProgramPublished;
import care.vigil.events.RosterEvent.RosterPublished;
import care.vigil.program.ProgramDocument;
import care.vigil.timetable.Timetable;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/**
 * The copies of programs and rosters. What was parsed once is kept in memory for as long as the
 * versions in the database say that it is still the newest.
 */
@Singleton
public class ProgramCopies {

    private final Map<String, ProgramCopy> parsed = new ConcurrentHashMap<>();

    private record Versions(
            long revision, Instant programAsOf, long rosterVersion, Instant rosterAsOf) {}

    /** Keeps a program, unless a newer one is known; true when it is news. */
    public boolean keep(Handle tx, ProgramPublished published) {
        return tx.execute(
                        "insert into program_copy (program, revision, as_of, document) values (?, ?, ?, ?::jsonb)"
                                + " on conflict (program) do update set revision = excluded.revision,"
                                + " as_of = excluded.as_of, document = excluded.document"
                                + " where (program_copy.revision, program_copy.as_of) < (excluded.revision, excluded.as_of)",
                        published.program(),
                        published.revision(),
                        published.asOf(),
                        json(published.document()))
                == 1;
    }

    /** Keeps a roster, unless a newer one is known; true when anything in it may have changed. */
    public boolean keep(Handle tx, RosterPublished published) {
        var before = versions(tx, published.program()).map(Versions::rosterVersion).orElse(0L);
        var kept =
                tx.execute(
                        "insert into roster_copy (program, version, as_of, roster) values (?, ?, ?, ?::jsonb)"
                                + " on conflict (program) do update set version = excluded.version,"
                                + " as_of = excluded.as_of, roster = excluded.roster"
                                + " where (roster_copy.version, roster_copy.as_of) < (excluded.version, excluded.as_of)",
                        published.program(),
                        published.version(),
                        published.asOf(),
                        json(published));
        return kept == 1 && published.version() > before;
    }

    /** The copy of a program; empty while it is unknown here. */
    public Optional<ProgramCopy> find(Handle handle, String program) {
        return versions(handle, program)
                .map(versions -> {
                    var known = parsed.get(program);
                    if (known == null
                            || !known.isOf(versions.revision(), versions.rosterVersion())) {
                        known = load(handle, program, versions);
                        parsed.put(program, known);
                    }
                    return known.asOf(versions.programAsOf(), versions.rosterAsOf());
                });
    }

    /** Of these people, who owns a case whose patient they have not reached. */
    public Set<UUID> busy(Handle handle, Collection<UUID> people) {
        return handle.createQuery(
                        "select distinct owner_id from escalation where phase = 'OWNED' and owner_id = any(:people)")
                .bindArray("people", UUID.class, List.copyOf(people))
                .mapTo(UUID.class)
                .set();
    }

    /** The names of all programs known here. */
    public List<String> programs(Handle handle) {
        return handle.createQuery("select program from program_copy order by program")
                .mapTo(String.class)
                .list();
    }

    private static Optional<Versions> versions(Handle handle, String program) {
        return handle.createQuery(
                        "select p.revision, p.as_of, coalesce(r.version, 0) as roster_version, r.as_of as roster_as_of"
                                + " from program_copy p left join roster_copy r on r.program = p.program"
                                + " where p.program = :program")
                .bind("program", program)
                .map((row, _) ->
                        new Versions(
                                row.getLong("revision"), instant(row, "as_of"),
                                row.getLong("roster_version"), instant(row, "roster_as_of")))
                .findOne();
    }

    private static ProgramCopy load(Handle handle, String program, Versions versions) {
        var document =
                read(
                        handle.createQuery("select document from program_copy where program = ?")
                                .bind(0, program)
                                .mapTo(String.class)
                                .one(),
                        ProgramDocument.class);
        var roster =
                handle.createQuery("select roster from roster_copy where program = ?")
                        .bind(0, program)
                        .mapTo(String.class)
                        .findOne()
                        .map(json -> read(json, RosterPublished.class));
        return new ProgramCopy(
                document,
                versions.revision(),
                versions.programAsOf(),
                new Timetable(roster.map(RosterPublished::shifts).orElse(List.of())),
                roster.map(ProgramCopy::byId).orElse(Map.of()),
                versions.rosterVersion(),
                versions.rosterAsOf());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static String json(Object value) {
        try {
            return EventJson.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return EventJson.MAPPER.readValue(json, type);
        } catch (JsonProcessingException bad) {
            throw new UncheckedIOException(bad);
        }
    }
}
