package care.vigil.escalation.kafka;

import care.vigil.escalation.EscalationService;
import care.vigil.escalation.machine.Command;
import care.vigil.escalation.machine.OnCall;
import care.vigil.events.PageOutcomeEvent;
import care.vigil.events.PageOutcomeEvent.CarrierTroubled;
import care.vigil.events.PageOutcomeEvent.ClinicianLost;
import care.vigil.events.PageOutcomeEvent.PageFailed;
import care.vigil.events.PageOutcomeEvent.PageHandedOver;
import care.vigil.events.PageOutcomeEvent.PatientNotTextable;
import care.vigil.events.PageOutcomeEvent.PatientTextDropped;
import care.vigil.events.Topics;
import care.vigil.messaging.Outbox;
import care.vigil.messaging.TopicHandler;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The carrier's word about pages. Every outcome is also the receipt of its page request. */
@Singleton
class PageOutcomes implements TopicHandler<PageOutcomeEvent> {

    private final EscalationService service;
    private final Outbox outbox;

    PageOutcomes(EscalationService service, Outbox outbox) {
        this.service = service;
        this.outbox = outbox;
    }

    @Override
    public String topic() {
        return Topics.PAGE_OUTCOMES;
    }

    @Override
    public Class<PageOutcomeEvent> type() {
        return PageOutcomeEvent.class;
    }

    @Override
    public void handle(Handle tx, PageOutcomeEvent event) {
        receipt(tx, event);
        var _ = service.ask(tx, event.escalationId(), (at, onCall) -> command(event, at, onCall));
    }

    private void receipt(Handle tx, PageOutcomeEvent event) {
        UUID request =
                switch (event) {
                    case PageHandedOver handedOver -> handedOver.requestEventId();
                    case PageFailed failed -> failed.requestEventId();
                    case CarrierTroubled troubled -> troubled.requestEventId();
                    case PatientNotTextable _, PatientTextDropped _, ClinicianLost _ -> null;
                };
        if (request != null) {
            outbox.receipt(tx, Topics.PAGES, request);
        }
    }

    private static Command command(PageOutcomeEvent event, Instant at, OnCall onCall) {
        return switch (event) {
            case PageHandedOver(_, _, _, var page, _, var round, var via) ->
                    new Command.NoteHandedOver(at, page, round, via);
            case PageFailed(_, _, _, var page, _, var why) ->
                    new Command.NoteFailed(at, page, why, onCall);
            case CarrierTroubled(_, _, _, var page, _, var code) ->
                    new Command.NoteCarrierTrouble(at, page, code);
            case PatientNotTextable(_, _, _, var code) -> new Command.NoteNotTextable(at, code);
            case PatientTextDropped(_, _, _, _, var template) ->
                    new Command.NoteTextDropped(at, template);
            case ClinicianLost(_, _, _, var who) -> new Command.NoteClinicianLost(at, who, onCall);
        };
    }
}
