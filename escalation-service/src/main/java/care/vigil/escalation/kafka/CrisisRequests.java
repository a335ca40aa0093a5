package care.vigil.escalation.kafka;

import care.vigil.escalation.EscalationService;
import care.vigil.escalation.store.ProgramCopies;
import care.vigil.escalation.store.WaitingRequests;
import care.vigil.events.CrisisRequestEvent;
import care.vigil.events.CrisisRequestEvent.CrisisRequested;
import care.vigil.events.Topics;
import care.vigil.messaging.TopicHandler;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Requests for help become cases, at once or as soon as their program is known here. */
@Singleton
class CrisisRequests implements TopicHandler<CrisisRequestEvent> {

    private final EscalationService service;
    private final ProgramCopies programs;
    private final WaitingRequests waiting;

    CrisisRequests(EscalationService service, ProgramCopies programs, WaitingRequests waiting) {
        this.service = service;
        this.programs = programs;
        this.waiting = waiting;
    }

    @Override
    public String topic() {
        return Topics.CRISIS_REQUESTS;
    }

    @Override
    public Class<CrisisRequestEvent> type() {
        return CrisisRequestEvent.class;
    }

    @Override
    public void handle(Handle tx, CrisisRequestEvent event) {
        switch (event) {
            case CrisisRequested request -> open(tx, request);
        }
    }

    private void open(Handle tx, CrisisRequested request) {
        var program = programs.find(tx, request.program()).filter(copy -> copy.rosterVersion() > 0);
        if (program.isPresent()) {
            service.requestArrived(tx, request, program.get());
        } else {
            waiting.add(tx, request);
        }
    }
}
