package care.vigil.escalation.kafka;

import care.vigil.escalation.EscalationService;
import care.vigil.escalation.store.ProgramCopies;
import care.vigil.escalation.store.WaitingRequests;
import care.vigil.events.CrisisRequestEvent;
import care.vigil.events.CrisisRequestEvent.CrisisRequested;
import care.vigil.events.EventJson;
import care.vigil.events.NoticeEvent.OperationsAlerted;
import care.vigil.events.OperationsTrouble;
import care.vigil.events.Topics;
import care.vigil.messaging.Database;
import care.vigil.messaging.Outbox;
import care.vigil.messaging.TopicHandler;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Requests for help become cases, at once or as soon as their program is known here. */
@Singleton
class CrisisRequests implements TopicHandler<CrisisRequestEvent> {

    private final EscalationService service;
    private final ProgramCopies programs;
    private final WaitingRequests waiting;
    private final Outbox outbox;

    CrisisRequests(
            EscalationService service,
            ProgramCopies programs,
            WaitingRequests waiting,
            Outbox outbox) {
        this.service = service;
        this.programs = programs;
        this.waiting = waiting;
        this.outbox = outbox;
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

    /** A request that nobody will answer: operations are texted and called. */
    @Override
    public void putAside(Handle tx, byte[] request, String why) {
        outbox.addWithReceipt(
                tx,
                Topics.NOTICES,
                OperationsAlerted.of(
                        EventJson.programIn(request).orElse(null),
                        OperationsTrouble.REQUEST_PUT_ASIDE,
                        Database.now(tx)));
    }
}
