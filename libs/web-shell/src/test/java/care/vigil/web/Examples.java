package care.vigil.web;

import care.vigil.web.problem.Refusal;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/** What a service has: pages, an API and a webhook. */
@Path("/")
public class Examples {

    private final Template example;
    private final Visitor visitor;

    Examples(Template example, Visitor visitor) {
        this.example = example;
        this.visitor = visitor;
    }

    record Wish(@NotBlank String what, @Positive int howMany) {}

    @GET
    public TemplateInstance page() {
        return example.data(
                "at", Instant.parse("2026-11-24T09:12:00Z"), "zone", ZoneId.of("America/Chicago"));
    }

    @GET
    @Path("login")
    public TemplateInstance login() {
        return page();
    }

    @POST
    @Path("wishes")
    public String wish(@FormParam("what") String what) {
        return "recorded " + what;
    }

    @GET
    @Path("api/me")
    public Set<String> me() {
        return visitor.programs();
    }

    @POST
    @Path("api/wishes")
    public String wish(@NotNull @Valid Wish wish) {
        return "recorded " + wish.what();
    }

    @GET
    @Path("api/programs/{slug}")
    public String program(String slug) {
        if (!visitor.mayRead(slug)) {
            throw Refusal.notFound();
        }
        return slug;
    }

    @GET
    @Path("api/broken")
    public String broken() {
        throw new IllegalStateException("secret detail");
    }

    @POST
    @Path("twilio/echo")
    public String webhook(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    @POST
    @Path("twilio/broken")
    public String brokenWebhook(byte[] body) {
        throw new IllegalStateException("secret detail");
    }
}
