package care.vigil.escalation.store;

import care.vigil.escalation.announcing.Announcement;
import care.vigil.escalation.announcing.Announcements;
import care.vigil.escalation.evidence.HashChain;
import care.vigil.escalation.evidence.RecordedEvent;
import care.vigil.escalation.machine.CaseEvent;
import care.vigil.escalation.machine.CaseFile;
import care.vigil.escalation.machine.Escalation;
import care.vigil.escalation.machine.Escalation.Closed;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.EscalationMachine;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What one decision changes: everything that must be written in one transaction.
 *
 * @param recorded the events with their place in the chain
 * @param events the same events as the machine knows them
 */
public record Step(
        StoredCase before,
        StoredCase after,
        List<CaseEvent> events,
        List<RecordedEvent> recorded,
        List<Announcement> announcements) {

    /** Follows a decision event by event; the n-th event makes version n. */
    public static Step of(StoredCase before, List<CaseEvent> events) {
        var recorded = new ArrayList<RecordedEvent>();
        var announcements = new ArrayList<Announcement>();
        var now = before;
        for (var event : events) {
            var link = link(now, event);
            var state = EscalationMachine.evolve(now.state(), event);
            now = new StoredCase(before.id(), link.version(), link.hash(), state);
            recorded.add(link);
            var hash = HexFormat.of().formatHex(link.hash());
            announcements.addAll(new Announcements(file(state), link.version(), hash).of(event));
        }
        return new Step(before, now, events, recorded, announcements);
    }

    private static RecordedEvent link(StoredCase now, CaseEvent event) {
        var version = now.version() + 1;
        var type = CaseJson.name(event.getClass());
        var data = CaseJson.write(event);
        var hash = HashChain.next(now.chainHead(), version, event.at(), type, data);
        return new RecordedEvent(version, event.at(), type, data, hash);
    }

    CaseFile file() {
        return file(after.state());
    }

    private static CaseFile file(Escalation state) {
        return switch (state) {
            case Open open -> open.file();
            case Closed closed -> closed.file();
            case Escalation.None _ ->
                    throw new IllegalStateException("Nothing has happened to this case");
        };
    }
}
