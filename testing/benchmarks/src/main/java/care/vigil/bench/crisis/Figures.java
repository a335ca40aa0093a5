package care.vigil.bench.crisis;

import static care.vigil.bench.crisis.Measure.ACKNOWLEDGED;
import static care.vigil.bench.crisis.Measure.CONFIRMED;
import static care.vigil.bench.crisis.Measure.FIRST_PAGE;
import static care.vigil.bench.crisis.Measure.SPOKEN;
import static care.vigil.bench.crisis.Measure.TO_ATTEMPT;
import static care.vigil.bench.crisis.Measure.TO_CARRIER;
import static care.vigil.bench.crisis.Measure.TO_CASE;
import static care.vigil.bench.crisis.Measure.TO_CLAIM;
import static care.vigil.bench.crisis.Measure.TO_INTAKE;
import static care.vigil.bench.crisis.Measure.WEBHOOK_ANSWERED;

import care.vigil.bench.measure.Latency;
import care.vigil.simulator.calls.Line;
import care.vigil.simulator.client.CallState;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The distributions of everything that is measured. */
public final class Figures {

    private final Map<Measure, Latency> all = new EnumMap<>(Measure.class);

    private Figures() {
        for (Measure measure : Measure.values()) {
            all.put(measure, new Latency());
        }
    }

    /**
     * Of these journeys and calls.
     *
     * @param from keys that were pressed before do not count
     */
    public static Map<Measure, Latency> of(
            List<Journey> journeys, List<CallState> calls, Instant from) {
        var figures = new Figures();
        journeys.forEach(figures::add);
        calls.forEach(call -> figures.addKeys(call.transcript(), from));
        return figures.all;
    }

    private void add(Journey it) {
        Instant began = it.text().intended();
        add(WEBHOOK_ANSWERED, began, it.text().answeredAt());
        add(FIRST_PAGE, began, it.pagedAt());
        add(TO_INTAKE, began, it.receivedAt());
        add(TO_CASE, it.receivedAt(), it.openedAt());
        add(TO_ATTEMPT, it.openedAt(), it.plannedAt());
        add(TO_CLAIM, it.plannedAt(), it.claimedAt());
        add(TO_CARRIER, it.claimedAt(), it.pagedAt());
        if (it.acknowledgedByReply()) {
            add(ACKNOWLEDGED, it.reply().intended(), it.acknowledgedAt());
            add(CONFIRMED, it.reply().intended(), it.confirmedAt());
        }
    }

    private void addKeys(List<Line> heard, Instant from) {
        for (int i = 0; i + 1 < heard.size(); i++) {
            Line key = heard.get(i);
            Line next = heard.get(i + 1);
            if (key.who().equals("keys")
                    && next.who().equals("program")
                    && key.at().isAfter(from)) {
                add(SPOKEN, key.at(), next.at());
            }
        }
    }

    private void add(Measure measure, Instant from, Instant to) {
        if (from != null && to != null) {
            all.get(measure).add(from, to);
        }
    }
}
