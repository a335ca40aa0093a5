package care.vigil.intake;

import care.vigil.carrier.FormParameters;
import care.vigil.carrier.inbox.FoundTexts;
import care.vigil.carrier.inbox.ListedText;
import care.vigil.intake.message.CarrierForm;
import care.vigil.intake.message.InboundMessage;
import care.vigil.intake.message.Original;
import care.vigil.intake.store.IntakeStore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Takes in texts that never arrived here and were found at the carrier, on the same way as a
 * webhook. T0 of such a request is when it is found: a clinician must have the whole ladder before
 * anybody is told that nobody answered. When the carrier took it is kept beside it, for reports.
 */
@Singleton
class MissedTexts implements FoundTexts {

    private final IntakeService intake;
    private final IntakeStore store;

    MissedTexts(IntakeService intake, IntakeStore store) {
        this.intake = intake;
        this.store = store;
    }

    @Override
    public Set<String> unknown(Handle tx, List<String> sids) {
        return store.messages().unknown(tx, sids);
    }

    @Override
    public boolean take(ListedText text, Instant now) {
        return intake.receive(text.to(), message(text)) instanceof Received.Kept kept
                && kept.fresh();
    }

    private static InboundMessage message(ListedText text) {
        var form = text.asForm();
        return new CarrierForm(FormParameters.parse(form), Original.of(form))
                .text()
                .found(text.sentAt());
    }

    @Override
    public boolean anybodyWaits(Handle tx) {
        return store.openCases().anybodyWaits(tx);
    }

    @Override
    public boolean isInUse(Handle tx, String number) {
        return store.programs().hasCrisisNumber(tx, number);
    }
}
