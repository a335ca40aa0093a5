package care.vigil.escalation;

import care.vigil.escalation.Board.Sight;
import care.vigil.escalation.board.CaseView;
import care.vigil.escalation.board.Coverage;
import care.vigil.escalation.board.Tiles;
import care.vigil.escalation.store.BoardFigures;
import care.vigil.escalation.store.ProgramCopies;
import care.vigil.escalation.store.ProgramCopy;
import care.vigil.messaging.Database;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** What operations must know before they look at any one case. */
@Singleton
public class Overview {

    private final Database database;
    private final BoardFigures figures;
    private final ProgramCopies programs;

    Overview(Database database, BoardFigures figures, ProgramCopies programs) {
        this.database = database;
        this.figures = figures;
        this.programs = programs;
    }

    /** The figures at the head of a board that shows these cases. */
    public Tiles tiles(Collection<String> visible, Sight sight) {
        return database.read(handle -> {
            var counted = figures.count(handle, visible);
            var copies =
                    visible.stream()
                            .map(slug -> programs.find(handle, slug))
                            .flatMap(Optional::stream)
                            .toList();
            return new Tiles(
                    counted.at(),
                    counted.open(),
                    counted.unowned(),
                    sight.cases().stream()
                            .map(CaseView::pressing)
                            .filter(Objects::nonNull)
                            .min(Comparator.naturalOrder())
                            .orElse(null),
                    copies.stream()
                            .map(copy ->
                                    Coverage.of(copy.program(), copy.timetable(), counted.at()))
                            .filter(coverage -> !coverage.isWhole())
                            .sorted(Comparator.comparing(Coverage::programName))
                            .toList(),
                    copies.stream()
                            .map(ProgramCopy::rosterAsOf)
                            .filter(Objects::nonNull)
                            .min(Comparator.naturalOrder())
                            .orElse(null),
                    counted.unsentSince());
        });
    }
}
