package care.vigil.escalation;

import care.vigil.escalation.Board.Sight;
import care.vigil.escalation.board.CaseView;
import care.vigil.escalation.board.CaseViews;
import care.vigil.escalation.board.Concern;
import care.vigil.escalation.board.Telling;
import care.vigil.escalation.board.TimelineEntry;
import care.vigil.escalation.store.CaseReading;
import care.vigil.escalation.store.CaseReading.Read;
import care.vigil.escalation.store.History;
import care.vigil.escalation.store.ProgramCopies;
import care.vigil.escalation.store.ProgramCopy;
import care.vigil.messaging.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** What people may look at: cases of their programs, and the history of each. */
@Singleton
public class Board {

    private static final int MOST_SHOWN = 300;

    private final Database database;
    private final CaseReading cases;
    private final History history;
    private final ProgramCopies programs;

    Board(Database database, CaseReading cases, History history, ProgramCopies programs) {
        this.database = database;
        this.cases = cases;
        this.history = history;
        this.programs = programs;
    }

    /**
     * The open cases of some programs at one instant.
     *
     * @param total how many there are, also those that are too many to show
     */
    public record Sight(Instant at, List<CaseView> cases, int total) {

        /** How many have no owner. */
        public long unowned() {
            return cases.stream().filter(CaseView::unowned).count();
        }
    }

    /** The open cases, least time left first. */
    public Sight open(Collection<String> visible) {
        return database.read(handle -> {
            var shown = views(handle, cases.open(handle, visible, MOST_SHOWN));
            return new Sight(
                    Database.now(handle),
                    CaseViews.sorted(shown),
                    cases.countOpen(handle, visible));
        });
    }

    /** The open cases that somebody has or is asked about, least time left first. */
    public List<CaseView> concerning(UUID somebody, Collection<String> visible) {
        return database.read(handle -> {
            var theirs =
                    cases.concerning(handle, somebody, visible).stream()
                            .filter(read -> Concern.of(read.known().state(), somebody))
                            .toList();
            return CaseViews.sorted(views(handle, theirs));
        });
    }

    /** The closed cases after which somebody still owes something, what is due first before. */
    public List<CaseView> owing(UUID somebody, Collection<String> visible) {
        return database.read(handle -> views(handle, cases.owing(handle, somebody, visible)));
    }

    /** The cases in one phase, the newest first. */
    public List<CaseView> inPhase(Collection<String> visible, String phase) {
        return database.read(
                handle -> views(handle, cases.inPhase(handle, visible, phase, MOST_SHOWN)));
    }

    /** A case; empty also when it belongs to none of the visible programs. */
    public Optional<CaseView> find(UUID id, Collection<String> visible) {
        return database.read(handle ->
                cases.find(handle, id)
                        .filter(read -> visible.contains(read.program()))
                        .flatMap(read -> views(handle, List.of(read)).stream().findFirst()));
    }

    /** What happened to a case, in plain words. */
    public List<TimelineEntry> timeline(UUID id, String program) {
        return database.read(handle -> {
            var copy = programs.find(handle, program);
            var telling = new Telling(names(copy), zone(copy));
            var entries = new ArrayList<TimelineEntry>();
            for (var event : history.entries(handle, id)) {
                entries.add(
                        new TimelineEntry(
                                event.recorded().version(),
                                event.recorded().at(),
                                event.recorded().type(),
                                telling.tell(event.event())));
            }
            return entries;
        });
    }

    /** Everything that is wrong with the history of a case; empty when it is whole. */
    public List<String> flaws(UUID id) {
        return database.read(handle -> history.flaws(handle, id));
    }

    /** Now, by the one clock. */
    public Instant now() {
        return database.read(Database::now);
    }

    private List<CaseView> views(Handle handle, List<Read> found) {
        Map<String, Optional<ProgramCopy>> copies = new HashMap<>();
        return found.stream()
                .flatMap(read ->
                        copies
                                .computeIfAbsent(
                                        read.program(), slug -> programs.find(handle, slug))
                                .stream()
                                .map(copy ->
                                        new CaseViews(copy.program(), copy::name)
                                                .of(read.known().version(), read.known().state())))
                .toList();
    }

    private static ZoneId zone(Optional<ProgramCopy> copy) {
        return copy.map(known -> known.program().timeZone()).orElse(ZoneOffset.UTC);
    }

    private static Function<UUID, String> names(Optional<ProgramCopy> copy) {
        return id -> copy.map(known -> known.name(id)).orElse("somebody no longer listed");
    }
}
