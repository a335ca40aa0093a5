package care.vigil.roster.web;

import care.vigil.events.Role;
import care.vigil.roster.RosterService;
import care.vigil.roster.store.Clinician;
import care.vigil.roster.store.StoredProgram;
import care.vigil.timetable.PublishedShift;
import care.vigil.timetable.Timetable;
import care.vigil.web.Visitor;
import care.vigil.web.right.Right;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is on call now, and for the next two weeks. */
@Path("/roster")
@Produces(MediaType.TEXT_HTML)
class RosterPage {

    private static final Duration TWO_WEEKS = Duration.ofDays(14);

    private final RosterService roster;
    private final Visitor visitor;

    RosterPage(RosterService roster, Visitor visitor) {
        this.roster = roster;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance roster(List<ProgramView> programs);
    }

    /** One program as the page shows it. */
    public record ProgramView(
            String name, ZoneId zone, Instant at, List<Seat> seats, List<Line> lines) {}

    /** A role and who holds it now; nobody when {@code name} is null. */
    public record Seat(String role, String name, Instant until) {}

    /** A shift. */
    public record Line(String role, String name, Instant from, Instant to, boolean now) {}

    @GET
    @Right
    public TemplateInstance page() {
        var now = roster.now();
        return Templates.roster(
                roster.programs().stream()
                        .filter(program -> visitor.mayRead(program.slug()))
                        .map(program -> view(program, now))
                        .toList());
    }

    private ProgramView view(StoredProgram program, Instant now) {
        var names =
                roster.clinicians(program.slug()).stream()
                        .collect(Collectors.toMap(Clinician::id, Clinician::displayName));
        var timetable = roster.timetable(program, now, now.plus(TWO_WEEKS));
        return new ProgramView(
                program.document().name(),
                program.document().timeZone(),
                now,
                Arrays.stream(Role.values())
                        .map(role -> seat(role, timetable, names, now))
                        .toList(),
                timetable.shifts().stream()
                        .sorted(
                                Comparator.comparing(PublishedShift::from)
                                        .thenComparing(PublishedShift::role))
                        .map(shift -> line(shift, timetable, names, now))
                        .toList());
    }

    private static Seat seat(Role role, Timetable timetable, Map<UUID, String> names, Instant now) {
        return timetable
                .shiftAt(role, now)
                .map(shift -> new Seat(word(role), names.get(shift.clinicianId()), shift.to()))
                .orElseGet(() -> new Seat(word(role), null, null));
    }

    private static Line line(
            PublishedShift shift, Timetable timetable, Map<UUID, String> names, Instant now) {
        boolean current = timetable.shiftAt(shift.role(), now).filter(shift::equals).isPresent();
        return new Line(
                word(shift.role()),
                names.get(shift.clinicianId()),
                shift.from(),
                shift.to(),
                current);
    }

    private static String word(Role role) {
        var word = role.word();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
