package care.vigil.roster.rest;

import care.vigil.events.EventJson;
import care.vigil.program.ProgramDocument;
import care.vigil.roster.RosterService;
import care.vigil.roster.RosterService.Outcome.Acceptable;
import care.vigil.roster.RosterService.Outcome.Refused;
import care.vigil.roster.RosterService.Outcome.Saved;
import care.vigil.roster.RosterService.Outcome.Stale;
import care.vigil.roster.RosterService.Outcome.Unknown;
import care.vigil.roster.program.DocumentChange;
import care.vigil.roster.program.DocumentReader.Reading;
import care.vigil.roster.store.StoredProgram;
import care.vigil.web.Visitor;
import care.vigil.web.problem.Problem;
import care.vigil.web.problem.Problem.Flaw;
import care.vigil.web.problem.Refusal;
import care.vigil.web.right.Right;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** A program as one document. */
@Path("/api/programs")
class ProgramResource {

    private final RosterService roster;
    private final Visitor visitor;
    private final SentDocument sent;

    ProgramResource(RosterService roster, Visitor visitor, SentDocument sent) {
        this.roster = roster;
        this.visitor = visitor;
        this.sent = sent;
    }

    /** One line of the list. */
    record Entry(String slug, String name, String timeZone, long revision) {}

    /** What would change, at which revision. */
    record Preview(long revision, List<DocumentChange> changes) {}

    @GET
    @Right
    @Produces(MediaType.APPLICATION_JSON)
    public List<Entry> list() {
        return roster.programs().stream()
                .filter(program -> visitor.mayRead(program.slug()))
                .map(ProgramResource::entry)
                .toList();
    }

    @GET
    @Path("{slug}")
    @Right(program = "slug")
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(String slug) {
        return document(roster.program(slug).orElseThrow(Refusal::notFound));
    }

    @PUT
    @Path("{slug}")
    @Right(value = Visitor.ADMIN, program = "slug")
    @Consumes({MediaType.APPLICATION_JSON, "application/yaml"})
    @Produces(MediaType.APPLICATION_JSON)
    public Response put(
            String slug,
            @HeaderParam("If-Match") String match,
            @HeaderParam("Content-Type") String type,
            @Context UriInfo address,
            byte[] body) {
        var wish = sent.read(body, type);
        var expected = EntityTag.revision(match);
        return address.getQueryParameters().containsKey("preview")
                ? answer(roster.preview(slug, wish, expected), wish)
                : answer(roster.save(slug, wish, expected, visitor.accountId()), wish);
    }

    private static Response answer(RosterService.Outcome outcome, Reading wish) {
        return switch (outcome) {
            case Saved(var program) -> document(program);
            case Acceptable(var now) ->
                    Response.ok(new Preview(now.revision(), changes(now, wish.program()))).build();
            case Unknown() -> throw Refusal.notFound();
            case Refused(var flaws) ->
                    throw Refusal.invalid(
                            flaws.stream()
                                    .map(flaw -> new Flaw(flaw.field(), flaw.message()))
                                    .toList());
            case Stale(var revision) ->
                    throw new Refusal(
                            Problem.of(
                                    412,
                                    "Changed meanwhile",
                                    "The program is at revision "
                                            + revision
                                            + ". Fetch it, and change that."));
        };
    }

    private static List<DocumentChange> changes(StoredProgram now, ProgramDocument wish) {
        return DocumentChange.between(
                EventJson.MAPPER.valueToTree(now.document()), EventJson.MAPPER.valueToTree(wish));
    }

    private static Response document(StoredProgram program) {
        return Response.ok(EventJson.MAPPER.valueToTree(program.document()).toString())
                .header("ETag", EntityTag.of(program.revision()))
                .build();
    }

    private static Entry entry(StoredProgram program) {
        var document = program.document();
        return new Entry(
                document.slug(), document.name(), document.timeZone().getId(), program.revision());
    }
}
