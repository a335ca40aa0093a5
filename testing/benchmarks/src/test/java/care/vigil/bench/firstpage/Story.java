package care.vigil.bench.firstpage;

import care.vigil.events.EventIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One crisis as generator, databases and carrier would each record it, at milliseconds from T0. */
final class Story {

    static final Instant T0 = Instant.parse("2026-01-05T03:12:00Z");

    final Sent text = new Sent("SM1", "+12015550100", at(0), 200, at(8));
    final Sent reply = new Sent("SM2", "+12015550101", at(1_015), 200, at(1_020));
    final UUID request = UUID.randomUUID();
    final UUID escalation = UUID.randomUUID();
    final UUID pageText = UUID.randomUUID();
    final UUID pageCall = UUID.randomUUID();
    final UUID confirmation = UUID.randomUUID();
    final List<Evidence.CaseOpened> opened = new ArrayList<>();
    final List<Evidence.Acknowledged> acknowledged = new ArrayList<>();
    final List<Evidence.Attempt> attempts = new ArrayList<>();
    final Map<UUID, List<Instant>> askedFor = new HashMap<>();

    Story() {
        opened.add(new Evidence.CaseOpened(request, escalation, true, at(6)));
        acknowledged.add(new Evidence.Acknowledged(escalation, at(1_040)));
        attempts.add(attempt(pageText, "PAGE", "SMS", null, 10));
        attempts.add(attempt(pageCall, "PAGE", "CALL", null, 10));
        attempts.add(attempt(confirmation, "ANSWER", "SMS", "you-have-it", 1_050));
        askedFor.put(pageText, new ArrayList<>(List.of(at(15))));
        askedFor.put(pageCall, new ArrayList<>(List.of(at(16))));
        askedFor.put(confirmation, new ArrayList<>(List.of(at(1_060))));
    }

    static Instant at(long millis) {
        return T0.plusMillis(millis);
    }

    Evidence.Attempt attempt(UUID id, String kind, String channel, String about, long millis) {
        return new Evidence.Attempt(
                id, kind, channel, escalation, about, at(millis), at(millis + 2));
    }

    Journey journey() {
        var evidence =
                new Evidence(
                        List.of(new Evidence.Arrived("SM1", request, at(3))),
                        opened,
                        acknowledged,
                        attempts,
                        List.of(new Evidence.Reply(EventIds.of("reply", "SM2"), escalation)));
        return Journeys.join(List.of(text), List.of(reply), evidence, askedFor).getFirst();
    }
}
