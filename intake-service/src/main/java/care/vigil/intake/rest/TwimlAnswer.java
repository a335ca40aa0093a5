package care.vigil.intake.rest;

import care.vigil.carrier.Twiml;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/**
 * The three answers that the carrier gets. None of them holds a word that it would text to a
 * patient.
 */
final class TwimlAnswer {

    private TwimlAnswer() {}

    /** It is durable. */
    static Response of(String twiml) {
        return Response.ok(twiml, Twiml.MEDIA_TYPE).build();
    }

    /** The sender is not the carrier. */
    static Response refused() {
        return Response.status(Status.FORBIDDEN).build();
    }

    /** It could not be finished: the carrier tries again, then its fallback. */
    static Response comeAgain() {
        return Response.status(Status.SERVICE_UNAVAILABLE)
                .type(Twiml.MEDIA_TYPE)
                .entity(Twiml.empty())
                .build();
    }
}
