package care.vigil.escalation.rest;

import care.vigil.escalation.Board;
import care.vigil.escalation.feed.Change;
import care.vigil.escalation.feed.Feed;
import care.vigil.escalation.feed.Start;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One open stream of one visitor, who hears of their own programs only. */
final class Screen implements Feed.Listener {

    private final MultiEmitter<? super OutboundSseEvent> emitter;
    private final Sse sse;
    private final Board board;
    private final Set<String> programs;
    private final Instant opened;

    Screen(
            MultiEmitter<? super OutboundSseEvent> emitter,
            Sse sse,
            Board board,
            Set<String> programs) {
        this.emitter = emitter;
        this.sse = sse;
        this.board = board;
        this.programs = programs;
        this.opened = board.now();
    }

    record Clock(Instant now) {}

    record Moved(UUID id, String program, long version) {}

    @Override
    public void begins(Start start) {
        emit(start.reset() ? "reset" : "hello", start.id(), new Clock(opened));
        if (!start.missed().isEmpty()) {
            changed(start.missed(), start.id());
        }
    }

    @Override
    public void changed(List<Change> changes, long safe) {
        Map<UUID, Change> newest = new LinkedHashMap<>();
        changes.stream()
                .filter(change -> programs.contains(change.program()))
                .forEach(change -> newest.put(change.id(), change));
        newest.values()
                .forEach(change ->
                        emit(
                                "case",
                                safe,
                                new Moved(change.id(), change.program(), change.version())));
    }

    @Override
    public void stillHere(long safe) {
        emit("heartbeat", safe, new Clock(board.now()));
    }

    @Override
    public void fetchesAgain(long safe) {
        emit("reset", safe, new Clock(board.now()));
    }

    private void emit(String name, long id, Object data) {
        emitter.emit(
                sse.newEventBuilder()
                        .name(name)
                        .id(Long.toString(id))
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(data)
                        .build());
    }
}
