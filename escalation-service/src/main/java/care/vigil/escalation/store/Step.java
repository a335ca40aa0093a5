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
import care.vigil.escalation.machine.MessageEvent.PatientTold;
import care.vigil.escalation.machine.Truth;
import care.vigil.events.CaseStanding;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

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
        var made = new ArrayList<StoredCase>();
        var now = before;
        for (var event : events) {
            var link = link(now, event);
            var state = EscalationMachine.evolve(now.state(), event);
            now = new StoredCase(before.id(), link.version(), link.hash(), state);
            recorded.add(link);
            made.add(now);
        }
        return new Step(before, now, events, recorded, announced(before, events, made));
    }

    /** What is true is what holds once all of it is committed, whatever the event. */
    private static List<Announcement> announced(
            StoredCase before, List<CaseEvent> events, List<StoredCase> made) {
        var standing = Truth.of(made.getLast().state());
        var all = new ArrayList<Announcement>();
        for (int i = 0; i < events.size(); i++) {
            all.addAll(announcements(made.get(i), standing).of(events.get(i)));
        }
        if (!standing.equals(Truth.of(before.state()))
                && all.stream().noneMatch(Announcement::tellsWhereItStands)
                && standing.isPresent()) {
            all.add(announcements(made.getLast(), standing).standing(events.getLast()));
        }
        var after = made.getLast().state();
        if (Truth.takesBack(before.state(), after)
                && events.stream().noneMatch(PatientTold.class::isInstance)) {
            all.add(
                    announcements(made.getLast(), standing)
                            .withdrawn(events.getLast(), Truth.texts(after)));
        }
        return List.copyOf(all);
    }

    private static Announcements announcements(StoredCase made, Optional<CaseStanding> standing) {
        var head = HexFormat.of().formatHex(made.chainHead());
        return new Announcements(file(made.state()), made.version(), head, standing.orElse(null));
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
