package care.vigil.simulator.page;

import care.vigil.simulator.client.CallState;
import care.vigil.simulator.handsets.Handset;
import care.vigil.simulator.handsets.TextLine;
import java.util.List;

/** What the page shows of a handset: the newest of its texts and calls. */
record PhoneView(
        String number,
        String label,
        String group,
        String script,
        List<TextLine> texts,
        List<CallState> calls) {

    private static final int TEXTS = 60;
    private static final int CALLS = 15;

    static PhoneView of(Handset handset) {
        return new PhoneView(
                handset.number(),
                handset.label() == null ? handset.number() : handset.label(),
                handset.group(),
                handset.script().kind().name(),
                newest(handset.texts(), TEXTS),
                newest(handset.calls().stream().map(CallState::of).toList(), CALLS));
    }

    private static <T> List<T> newest(List<T> all, int most) {
        return all.subList(Math.max(0, all.size() - most), all.size());
    }
}
