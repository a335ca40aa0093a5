package care.vigil.web.problem;

import care.vigil.web.problem.Problem.Flaw;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path.Node;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what was thrown into an answer in plain words, without a trace of the inside. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemAnswer answer;

    ProblemMappers(ProblemAnswer answer) {
        this.answer = answer;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        return answer.with(refusal.problem());
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException violations) {
        var flaws =
                violations.getConstraintViolations().stream()
                        .map(ProblemMappers::flaw)
                        .sorted(Comparator.comparing(Flaw::field).thenComparing(Flaw::message))
                        .toList();
        return answer.with(Refusal.invalid(flaws).problem());
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException json) {
        return answer.with(unreadableProblem(json));
    }

    /** More exact than the one above, because the framework has a mapper of its own for these. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException json) {
        return answer.with(unreadableProblem(json));
    }

    @ServerExceptionMapper
    Response web(WebApplicationException thrown) {
        if (thrown.getCause() instanceof JsonProcessingException json) {
            return answer.with(unreadableProblem(json));
        }
        var response = thrown.getResponse();
        if (response.getStatus() < 400 || response.hasEntity()) {
            return response;
        }
        if (response.getStatus() == 404) {
            return answer.with(Refusal.notFound().problem());
        }
        var status = response.getStatusInfo();
        return answer.with(Problem.of(status.getStatusCode(), status.getReasonPhrase(), null));
    }

    @ServerExceptionMapper
    Response broken(Throwable cause) {
        var id = UUID.randomUUID();
        LOG.errorf(cause, "A request failed, told to its sender as %s", id);
        return answer.with(
                Problem.of(
                        500,
                        "Something broke",
                        "It was not your request. The log of the service knows it as " + id + "."));
    }

    private static Problem unreadableProblem(JsonProcessingException json) {
        var where = json.getLocation();
        var line = where == null ? "" : " (line " + where.getLineNr() + ")";
        if (json instanceof JsonMappingException mapping
                && !(json.getCause() instanceof JsonParseException)) {
            return new Problem(
                    400,
                    "Not valid",
                    null,
                    List.of(
                            new Flaw(
                                    field(mapping),
                                    "has a value that is not understood here" + line)));
        }
        return Problem.of(400, "Not readable", "The body is not well-formed" + line + ".");
    }

    private static String field(JsonMappingException mapping) {
        var path = new StringBuilder();
        for (var step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    /** The path without the method and its parameter, which nobody outside knows. */
    private static Flaw flaw(ConstraintViolation<?> violation) {
        var path =
                StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                        .filter(node ->
                                switch (node.getKind()) {
                                    case METHOD, PARAMETER, CROSS_PARAMETER, RETURN_VALUE -> false;
                                    default -> true;
                                })
                        .map(Node::toString)
                        .collect(Collectors.joining("."));
        return new Flaw(path.isEmpty() ? "body" : path, violation.getMessage());
    }
}
