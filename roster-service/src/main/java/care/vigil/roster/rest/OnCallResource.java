package care.vigil.roster.rest;

import care.vigil.events.Role;
import care.vigil.roster.RosterService;
import care.vigil.roster.store.Clinician;
import care.vigil.web.problem.Problem.Flaw;
import care.vigil.web.problem.Refusal;
import care.vigil.web.right.Right;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who was, is or will be on call: the same answer as paging gets. */
@Path("/api/programs/{slug}/on-call")
class OnCallResource {

    private final RosterService roster;

    OnCallResource(RosterService roster) {
        this.roster = roster;
    }

    /** The answer for one instant; a role without an entry has nobody. */
    record OnCall(String program, Instant at, String timeZone, List<Entry> onCall) {}

    /** Somebody's shift. */
    record Entry(Role role, UUID clinicianId, String displayName, Instant from, Instant to) {}

    @GET
    @Right(program = "slug")
    @Produces(MediaType.APPLICATION_JSON)
    public OnCall at(String slug, @QueryParam("at") String at) {
        var program = roster.program(slug).orElseThrow(Refusal::notFound);
        var instant = at == null ? roster.now() : instant(at);
        var timetable = roster.timetable(program, instant);
        var names =
                roster.clinicians(slug).stream()
                        .collect(Collectors.toMap(Clinician::id, Clinician::displayName));
        var entries =
                Arrays.stream(Role.values())
                        .flatMap(role -> timetable.shiftAt(role, instant).stream())
                        .map(shift ->
                                new Entry(
                                        shift.role(),
                                        shift.clinicianId(),
                                        names.get(shift.clinicianId()),
                                        shift.from(),
                                        shift.to()))
                        .toList();
        return new OnCall(slug, instant, program.document().timeZone().getId(), entries);
    }

    private static Instant instant(String at) {
        try {
            return Instant.parse(at);
        } catch (DateTimeParseException bad) {
            throw Refusal.invalid(
                    List.of(new Flaw("at", "must be an instant such as 2026-01-31T08:00:00Z")));
        }
    }
}
