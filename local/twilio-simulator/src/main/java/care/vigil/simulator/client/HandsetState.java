package care.vigil.simulator.client;

import care.vigil.simulator.handsets.Delivery;
import care.vigil.simulator.handsets.Handset;
import care.vigil.simulator.handsets.Script;
import care.vigil.simulator.handsets.TextLine;
import java.util.List;

/**
 * A handset with everything on it.
 *
 * @param version grows with every change
 * @param texts received and sent, oldest first
 * @param calls oldest first
 */
public record HandsetState(
        String number,
        String label,
        String group,
        long version,
        Script script,
        Delivery delivery,
        List<TextLine> texts,
        List<CallState> calls) {

    /** The present state of a handset. */
    public static HandsetState of(Handset handset) {
        long version = handset.version();
        return new HandsetState(
                handset.number(),
                handset.label(),
                handset.group(),
                version,
                handset.script(),
                handset.delivery(),
                handset.texts(),
                handset.calls().stream().map(CallState::of).toList());
    }

    /** The texts that it has received. */
    public List<TextLine> received() {
        return texts.stream().filter(TextLine::received).toList();
    }
}
