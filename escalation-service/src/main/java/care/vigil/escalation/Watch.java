package care.vigil.escalation;

import care.vigil.escalation.board.ProgramState;
import care.vigil.escalation.board.ProgramState.Figures;
import care.vigil.escalation.board.ResponseTimes;
import care.vigil.escalation.store.ProgramCopies;
import care.vigil.escalation.store.ProgramCopy;
import care.vigil.escalation.store.ProgramFigures;
import care.vigil.escalation.store.ResponseRows;
import care.vigil.messaging.Database;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** What whoever answers for a program watches: how it is served now, and how it was. */
@Singleton
public class Watch {

    /** How far back a report looks. */
    public static final Duration REPORTED = Duration.ofDays(30);

    private static final int MOST_REPORTED = 10_000;

    private final Database database;
    private final ProgramCopies programs;
    private final ProgramFigures figures;
    private final ResponseRows responses;

    Watch(
            Database database,
            ProgramCopies programs,
            ProgramFigures figures,
            ResponseRows responses) {
        this.database = database;
        this.programs = programs;
        this.figures = figures;
        this.responses = responses;
    }

    /**
     * How fast a program was.
     *
     * @param from since when the cases are counted
     * @param whole false when there were more cases than are counted
     */
    public record Report(
            String name, ZoneId zone, Instant from, boolean whole, ResponseTimes times) {}

    /** How each of these programs is served now. */
    public List<ProgramState> now(Collection<String> visible) {
        return database.read(handle -> {
            var at = Database.now(handle);
            var counted = figures.count(handle, visible);
            return copies(handle, visible)
                    .map(copy ->
                            ProgramState.of(
                                    copy.program(),
                                    copy.timetable(),
                                    copy::name,
                                    copy.rosterAsOf(),
                                    counted.getOrDefault(copy.program().slug(), Figures.NONE),
                                    at))
                    .toList();
        });
    }

    /** How fast each of these programs was. */
    public List<Report> reports(Collection<String> visible) {
        return database.read(handle -> {
            var now = Database.now(handle);
            return copies(handle, visible).map(copy -> report(handle, copy, now)).toList();
        });
    }

    private Report report(Handle handle, ProgramCopy copy, Instant now) {
        var program = copy.program();
        var from = now.minus(REPORTED);
        var rows = responses.since(handle, program.slug(), from, MOST_REPORTED);
        return new Report(
                program.name(),
                program.timeZone(),
                from,
                rows.size() < MOST_REPORTED,
                ResponseTimes.of(rows, now));
    }

    private Stream<ProgramCopy> copies(Handle handle, Collection<String> visible) {
        return visible.stream().sorted().flatMap(slug -> programs.find(handle, slug).stream());
    }
}
