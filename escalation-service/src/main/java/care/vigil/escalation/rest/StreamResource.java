package care.vigil.escalation.rest;

import care.vigil.escalation.Board;
import care.vigil.escalation.feed.Feed;
import care.vigil.escalation.hands.Action;
import care.vigil.escalation.hands.Right;
import care.vigil.web.Visitor;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;

/**
 * The live stream: which case has moved on, never what is in it. The id of each event says where to
 * go on after a break; when too much was missed, or may have been, the stream says {@code reset}:
 * fetch everything.
 */
@Path("/api/escalations/stream")
class StreamResource {

    /** Shorter than a session, so that a stream does not outlive one; browsers reconnect. */
    private static final Duration LONGEST = Duration.ofMinutes(8);

    private final Feed feed;
    private final Board board;
    private final Visitor visitor;
    private final Sse sse;

    StreamResource(Feed feed, Board board, Visitor visitor, Sse sse) {
        this.feed = feed;
        this.board = board;
        this.visitor = visitor;
        this.sse = sse;
    }

    /**
     * Starts with {@code hello} or {@code reset}, then {@code case} for each change that could not
     * be seen at that moment, and {@code heartbeat} every 3 s.
     */
    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Right(Action.LOOK)
    public Multi<OutboundSseEvent> stream(@HeaderParam("Last-Event-ID") String lastSeen) {
        var programs = Action.LOOK.programsOf(visitor);
        return Multi.createFrom()
                .<OutboundSseEvent>emitter(emitter -> {
                    var listener = new Screen(emitter, sse, board, programs);
                    feed.join(lastSeen, listener);
                    emitter.onTermination(() -> feed.remove(listener));
                })
                .select()
                .first(LONGEST);
    }
}
