package care.vigil.roster;

import care.vigil.messaging.Database;
import care.vigil.program.ProgramDocument;
import care.vigil.roster.kafka.Snapshots;
import care.vigil.roster.program.DocumentReader.Reading;
import care.vigil.roster.program.Flaw;
import care.vigil.roster.program.NumbersInUse;
import care.vigil.roster.schedule.WeeklyShifts;
import care.vigil.roster.store.Clinician;
import care.vigil.roster.store.Clinicians;
import care.vigil.roster.store.Programs;
import care.vigil.roster.store.StoredProgram;
import care.vigil.timetable.Timetable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Start reading here: everything roster-service can be asked about programs and who is on call. Who
 * may log in is the business of {@link Logins}.
 */
@ApplicationScoped
public class RosterService {

    private static final Duration A_WEEK = Duration.ofDays(8);

    private final Database database;
    private final Programs programs;
    private final Clinicians clinicians;
    private final Snapshots snapshots;

    RosterService(
            Database database, Programs programs, Clinicians clinicians, Snapshots snapshots) {
        this.database = database;
        this.programs = programs;
        this.clinicians = clinicians;
        this.snapshots = snapshots;
    }

    /** What became of a wish to change a program. */
    public sealed interface Outcome {

        /** It was saved and is being published. */
        record Saved(StoredProgram program) implements Outcome {}

        /** It would be saved: this is what is there now. */
        record Acceptable(StoredProgram now) implements Outcome {}

        /** Somebody else has saved another revision meanwhile. */
        record Stale(long revision) implements Outcome {}

        /** Everything that is wrong with it. */
        record Refused(List<Flaw> flaws) implements Outcome {}

        /** There is no such program. */
        record Unknown() implements Outcome {}
    }

    /** Every program. */
    public List<StoredProgram> programs() {
        return database.read(programs::all);
    }

    /** One program, if there is such. */
    public Optional<StoredProgram> program(String slug) {
        return database.read(handle -> programs.find(handle, slug));
    }

    /** The active clinicians of a program, by handle. */
    public List<Clinician> clinicians(String program) {
        return database.read(handle -> clinicians.of(handle, program));
    }

    /** Changes a program, if it is still at the expected revision and nothing is wrong. */
    public Outcome save(String slug, Reading wish, long expectedRevision, UUID savedBy) {
        return database.inTransaction(tx -> {
            var outcome = judge(tx, slug, wish, expectedRevision);
            if (!(outcome instanceof Outcome.Acceptable)) {
                return outcome;
            }
            programs.replace(tx, wish.program(), savedBy);
            snapshots.program(tx, slug);
            return new Outcome.Saved(programs.find(tx, slug).orElseThrow());
        });
    }

    /** What {@link #save} would do, and changes nothing. */
    public Outcome preview(String slug, Reading wish, long expectedRevision) {
        return database.inTransaction(tx -> judge(tx, slug, wish, expectedRevision));
    }

    private Outcome judge(Handle tx, String slug, Reading wish, long expectedRevision) {
        var now = programs.lock(tx, slug);
        if (now.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (now.get().revision() != expectedRevision) {
            return new Outcome.Stale(now.get().revision());
        }
        var flaws = new ArrayList<>(wish.problems(clinicians.known(tx, slug)));
        flaws.addAll(clashes(tx, slug, wish.program()));
        return flaws.isEmpty()
                ? new Outcome.Acceptable(now.get())
                : new Outcome.Refused(List.copyOf(flaws));
    }

    private List<Flaw> clashes(Handle tx, String slug, ProgramDocument wish) {
        var flaws = new ArrayList<Flaw>();
        if (wish.slug() != null && !wish.slug().equals(slug)) {
            flaws.add(new Flaw("slug", "must stay " + slug));
        }
        var others =
                programs.withNumberOf(tx, wish).stream()
                        .filter(other -> !other.slug().equals(slug))
                        .map(StoredProgram::document)
                        .toList();
        flaws.addAll(NumbersInUse.problems(wish, others));
        return flaws;
    }

    /** The shifts of a program that touch a time; the past and the future alike. */
    public Timetable timetable(StoredProgram program, Instant from, Instant to) {
        var ids =
                clinicians(program.slug()).stream()
                        .collect(Collectors.toMap(Clinician::handle, Clinician::id));
        return new Timetable(new WeeklyShifts(program.document(), ids).between(from, to));
    }

    /** The shifts around an instant, to ask who was, is or will be on call then. */
    public Timetable timetable(StoredProgram program, Instant at) {
        return timetable(program, at.minus(A_WEEK), at.plus(A_WEEK));
    }

    /** Now, by the one clock. */
    public Instant now() {
        return database.read(Database::now);
    }
}
