package care.vigil.escalation.kafka;

import care.vigil.escalation.EscalationService;
import care.vigil.escalation.store.ProgramCopies;
import care.vigil.events.RosterEvent;
import care.vigil.events.RosterEvent.RosterPublished;
import care.vigil.events.Topics;
import care.vigil.messaging.TopicHandler;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Keeps this service's own copy of every roster, so that paging needs nobody else. */
@Singleton
class Rosters implements TopicHandler<RosterEvent> {

    private final ProgramCopies copies;
    private final WaitingCases waiting;
    private final EscalationService service;

    Rosters(ProgramCopies copies, WaitingCases waiting, EscalationService service) {
        this.copies = copies;
        this.service = service;
        this.waiting = waiting;
    }

    @Override
    public String topic() {
        return Topics.ROSTERS;
    }

    @Override
    public Class<RosterEvent> type() {
        return RosterEvent.class;
    }

    @Override
    public boolean snapshot() {
        return true;
    }

    @Override
    public void handle(Handle tx, RosterEvent event) {
        switch (event) {
            case RosterPublished published -> {
                if (copies.keep(tx, published)) {
                    service.rosterChanged(tx, published.program());
                }
                waiting.open(tx, published.program());
            }
        }
    }
}
