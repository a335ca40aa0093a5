package care.vigil.messaging;

import care.vigil.events.VigilEvent;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The receiving end of {@link SecondPath}: 204 once the event is durable here, 503 when it should
 * come again.
 */
@Internal
@Path("/internal/events/{topic}")
public class EventsResource {

    private static final Logger LOG = Logger.getLogger(EventsResource.class);

    private final TopicReaders readers;
    private final Inbox inbox;
    private final Database database;

    EventsResource(TopicReaders readers, Inbox inbox, Database database) {
        this.readers = readers;
        this.inbox = inbox;
        this.database = database;
    }

    /** Takes one event of a topic that this service reads. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<Void> receive(@RestPath String topic, byte[] event) {
        return take(readers.of(topic).orElseThrow(NotFoundException::new), event);
    }

    private <E extends VigilEvent> RestResponse<Void> take(TopicHandler<E> handler, byte[] event) {
        try {
            database.useTransaction(tx -> inbox.receive(tx, handler, Arrival.byHttp(event)));
            return RestResponse.noContent();
        } catch (RuntimeException e) {
            LOG.warnf("An event of %s by HTTP was not taken: %s", handler.topic(), Trouble.name(e));
            return RestResponse.status(RestResponse.Status.SERVICE_UNAVAILABLE);
        }
    }
}
