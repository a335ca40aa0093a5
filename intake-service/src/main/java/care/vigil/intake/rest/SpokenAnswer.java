package care.vigil.intake.rest;

import care.vigil.intake.IntakeService;
import care.vigil.intake.Received;
import care.vigil.intake.call.CallAnswer;
import care.vigil.intake.message.CarrierForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;

/** Takes a call and says what is true. A caller is never met with silence. */
@ApplicationScoped
class SpokenAnswer {

    private static final Logger LOG = Logger.getLogger(SpokenAnswer.class);

    private final IntakeService intake;

    SpokenAnswer(IntakeService intake) {
        this.intake = intake;
    }

    /** Keeps the call, then answers it. Throws when it was not kept. */
    Response to(CarrierForm form) {
        return switch (intake.receive(form.to(), form.call())) {
            case Received.Kept kept -> TwimlAnswer.of(accepted(kept));
            case Received.KeyReused _ -> TwimlAnswer.of(CallAnswer.received());
            // Kept, but not soon a case: the carrier should also try its fallback.
            case Received.Unrouted(var noProgramYet) ->
                    noProgramYet ? TwimlAnswer.comeAgain() : TwimlAnswer.of(CallAnswer.received());
        };
    }

    /** The call could not be kept. The caller hears so, with what to do in danger. */
    static Response notKept() {
        return TwimlAnswer.of(CallAnswer.notRecorded());
    }

    /** The call is durable: whatever goes wrong from here on, it has been received. */
    private String accepted(Received.Kept kept) {
        try {
            return intake.newsFor(kept)
                    .map(news ->
                            CallAnswer.of(
                                    news.program(),
                                    news.languages(),
                                    news.country(),
                                    news.standing()))
                    .orElseGet(CallAnswer::received);
        } catch (RuntimeException e) {
            LOG.warnf("A caller is told less than we could know: %s", e.getClass().getSimpleName());
            return CallAnswer.received();
        }
    }
}
