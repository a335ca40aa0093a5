package care.vigil.bench.crisis;

import care.vigil.events.EventIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One crisis as generator, databases and carrier would each record it, at milliseconds from T0. */
public final class Story {

    public static final Instant T0 = Instant.parse("2026-01-05T03:12:00Z");

    public final Sent text = new Sent("SM1", "+12015550100", at(0), 200, at(8));
    public final Sent reply = new Sent("SM2", "+12015550101", at(1_015), 200, at(1_020));
    public final UUID request = UUID.randomUUID();
    public final UUID escalation = UUID.randomUUID();
    public final UUID pageText = UUID.randomUUID();
    public final UUID pageCall = UUID.randomUUID();
    public final UUID confirmation = UUID.randomUUID();
    public final List<Evidence.CaseOpened> opened = new ArrayList<>();
    public final List<Evidence.Acknowledged> acknowledged = new ArrayList<>();
    public final List<Evidence.Attempt> attempts = new ArrayList<>();
    public final Map<UUID, List<Instant>> askedFor = new HashMap<>();

    /** A crisis in which all went well. */
    public Story() {
        opened.add(new Evidence.CaseOpened(request, escalation, true, at(6)));
        acknowledged.add(new Evidence.Acknowledged(escalation, at(1_040)));
        attempts.add(attempt(pageText, "PAGE", "SMS", null, 10));
        attempts.add(attempt(pageCall, "PAGE", "CALL", null, 10));
        attempts.add(attempt(confirmation, "ANSWER", "SMS", "you-have-it", 1_050));
        askedFor.put(pageText, new ArrayList<>(List.of(at(15))));
        askedFor.put(pageCall, new ArrayList<>(List.of(at(16))));
        askedFor.put(confirmation, new ArrayList<>(List.of(at(1_060))));
    }

    /** An instant of it. */
    public static Instant at(long millis) {
        return T0.plusMillis(millis);
    }

    /** One attempt of it. */
    public Evidence.Attempt attempt(
            UUID id, String kind, String channel, String about, long millis) {
        return new Evidence.Attempt(
                id, kind, channel, escalation, about, at(millis), at(millis + 2));
    }

    /** All of it, put together. */
    public Journey journey() {
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
