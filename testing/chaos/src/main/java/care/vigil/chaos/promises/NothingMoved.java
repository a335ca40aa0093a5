package care.vigil.chaos.promises;

import care.vigil.chaos.evidence.Evidence.Case;
import care.vigil.chaos.evidence.Evidence.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whatever died, T0 and the target are what they were, and missed re-pages are not made up. */
final class NothingMoved implements Promise {

    @Override
    public String number() {
        return "P12";
    }

    @Override
    public void check(Facts facts, Findings findings) {
        for (var one : facts.cases()) {
            var events = facts.events(one.id());
            if (!events.isEmpty()) {
                check(facts, findings, one, events);
            }
        }
    }

    private static void check(Facts facts, Findings findings, Case one, List<Event> events) {
        var opened = events.getFirst();
        var message = facts.messageOf(opened.id("requestEventId"));
        findings.require(
                message != null && message.receivedAt().equals(one.receivedAt()),
                one.id(),
                "T0 is " + one.receivedAt() + ", the request arrived at " + received(message));
        var ladder = opened.fields().path("origin").path("ladder");
        var target = Duration.parse(ladder.path("responseTimeTarget").asText("PT0S"));
        findings.require(
                one.promptDueAt().equals(one.receivedAt().plus(target)),
                one.id(),
                "the target moved to " + one.promptDueAt());
        nobodyIsAskedTooOften(
                findings, events, Duration.parse(ladder.path("repageEvery").asText("PT0S")));
    }

    private static Instant received(care.vigil.chaos.evidence.Evidence.Message message) {
        return message == null ? null : message.receivedAt();
    }

    private static void nobodyIsAskedTooOften(
            Findings findings, List<Event> events, Duration interval) {
        Map<UUID, Instant> asked = new HashMap<>();
        for (var event : events) {
            if (event.type().equals("paged")) {
                var before = asked.put(event.id("pageId"), event.at());
                findings.require(
                        before == null || !event.at().isBefore(before.plus(interval)),
                        event.caseId(),
                        "page " + event.id("pageId") + " was repeated within the interval");
            }
        }
    }
}
