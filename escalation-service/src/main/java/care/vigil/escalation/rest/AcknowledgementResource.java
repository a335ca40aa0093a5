package care.vigil.escalation.rest;

import care.vigil.escalation.Answering;
import care.vigil.events.AcknowledgementAnswer;
import care.vigil.events.AcknowledgementEvent;
import care.vigil.events.EventJson;
import care.vigil.messaging.Database;
import care.vigil.messaging.Internal;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * The synchronous answer that lets a clinician hear "you have it" (promise P5): it is given after
 * the commit, and a repeat, or the same event by Kafka, changes nothing.
 */
@Internal
@Path("/internal/acknowledgements")
class AcknowledgementResource {

    private final Answering answering;
    private final Database database;

    AcknowledgementResource(Answering answering, Database database) {
        this.answering = answering;
        this.database = database;
    }

    /** Applies what a clinician answered. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public AcknowledgementAnswer answer(byte[] body) {
        return switch (EventJson.read(body, AcknowledgementEvent.class)) {
            case EventJson.Reading.Event<AcknowledgementEvent>(var event) ->
                    database.inTransaction(tx -> answering.applyOnce(tx, event));
            case EventJson.Reading.UnknownType<AcknowledgementEvent> _,
                    EventJson.Reading.Unreadable<AcknowledgementEvent> _ ->
                    throw new BadRequestException("Not an acknowledgement");
        };
    }
}
