package care.vigil.roster.rest;

import care.vigil.web.right.Door;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schema of a program document, for anybody: an editor that checks a file has no login. A
 * test holds it to the records.
 */
@Path("/api/programs/schema")
class SchemaResource {

    private final String schema;

    SchemaResource() {
        try (var file = SchemaResource.class.getResourceAsStream("/program.schema.json")) {
            schema = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Under its own media type, and as plain JSON for those who ask for that. */
    @GET
    @Door(Door.Key.NOTHING)
    @Produces({"application/schema+json", MediaType.APPLICATION_JSON})
    public String schema() {
        return schema;
    }
}
