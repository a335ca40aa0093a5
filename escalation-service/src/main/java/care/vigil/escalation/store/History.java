package care.vigil.escalation.store;

import care.vigil.escalation.announcing.StandDowns;
import care.vigil.escalation.evidence.HashChain;
import care.vigil.escalation.evidence.RecordedEvent;
import care.vigil.escalation.machine.CaseEvent;
import care.vigil.events.PageEvent.PagesStoodDown;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What happened to a case, event by event. */
@Singleton
public class History {

    private record Head(byte[] hash, long version) {}

    /** An event as it lies there, and as the machine knows it. */
    public record Entry(RecordedEvent recorded, CaseEvent event) {}

    /** The events of a case, in order. */
    public List<Entry> entries(Handle handle, UUID id) {
        return recorded(handle, id).stream()
                .map(recorded -> new Entry(recorded, CaseJson.readEvent(recorded.data())))
                .toList();
    }

    /** What the newest event of these kinds told those who were being asked; empty without any. */
    public Optional<PagesStoodDown> newestStandDown(
            Handle handle, UUID id, List<Class<? extends CaseEvent>> kinds) {
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        return handle.createQuery(
                        "select program, version, data from escalation_event"
                                + " where escalation_id = :id and type = any(:types)"
                                + " order by version desc limit 1")
                .bind("id", id)
                .bindArray("types", String.class, kinds.stream().map(CaseJson::name).toList())
                .map((row, _) ->
                        StandDowns.of(
                                id,
                                row.getString("program"),
                                row.getLong("version"),
                                CaseJson.readEvent(row.getBytes("data"))))
                .findOne();
    }

    /** Everything that is wrong with the history of a case; empty when it is whole. */
    public List<String> flaws(Handle handle, UUID id) {
        return handle.createQuery("select chain_head, version from escalation where id = :id")
                .bind("id", id)
                .map((row, _) -> new Head(row.getBytes(1), row.getLong(2)))
                .findOne()
                .map(head -> HashChain.flaws(recorded(handle, id), head.hash(), head.version()))
                .orElse(List.of("there is no such case"));
    }

    private List<RecordedEvent> recorded(Handle handle, UUID id) {
        return handle.createQuery(
                        "select version, at, type, data, hash from escalation_event"
                                + " where escalation_id = :id order by version")
                .bind("id", id)
                .map((row, _) ->
                        new RecordedEvent(
                                row.getLong("version"),
                                row.getTimestamp("at").toInstant(),
                                row.getString("type"),
                                row.getBytes("data"),
                                row.getBytes("hash")))
                .list();
    }
}
