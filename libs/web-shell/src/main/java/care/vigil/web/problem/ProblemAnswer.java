package care.vigil.web.problem;

import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Writes a problem in the form that its reader understands. */
@ApplicationScoped
class ProblemAnswer {

    private final HttpHeaders headers;
    private final UriInfo address;
    private final Template problem;

    ProblemAnswer(HttpHeaders headers, UriInfo address, Template problem) {
        this.headers = headers;
        this.address = address;
        this.problem = problem;
    }

    Response with(Problem what) {
        var response = Response.status(what.status());
        return switch (Audience.of(address.getPath(), headers::getHeaderString)) {
            case PERSON ->
                    response.type(MediaType.TEXT_HTML_TYPE)
                            .entity(problem.data("problem", what).render())
                            .build();
            case PROGRAM -> response.type(Problem.MEDIA_TYPE).entity(what).build();
            case CARRIER -> response.type(MediaType.TEXT_XML_TYPE).entity("<Response/>").build();
        };
    }
}
