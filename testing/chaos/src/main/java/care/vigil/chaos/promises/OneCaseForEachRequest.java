package care.vigil.chaos.promises;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import care.vigil.chaos.evidence.Evidence.Event;
import care.vigil.chaos.evidence.Evidence.Message;
import care.vigil.chaos.history.Text;
import care.vigil.chaos.history.Text.Outcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What was accepted is kept once, and becomes one open case or joins the contact's open one. */
final class OneCaseForEachRequest implements Promise {

    private record Span(UUID caseId, Instant from, Instant until) {}

    @Override
    public String number() {
        return "P1";
    }

    @Override
    public void check(Facts facts, Findings findings) {
        var kept = facts.evidence().messages().stream().collect(groupingBy(Message::sid));
        var requests =
                Stream.concat(facts.events("case-opened"), facts.events("request-joined"))
                        .collect(groupingBy(event -> event.id("requestEventId"), counting()));
        Map<String, UUID> contacts = new HashMap<>();
        for (Text text : facts.history().patientTexts()) {
            var rows = kept.getOrDefault(text.sid(), List.of());
            if (rows.isEmpty()) {
                findings.broken(null, text.sid() + lost(text));
                continue;
            }
            findings.require(rows.size() == 1, null, text.sid() + " is kept twice");
            long cases = requests.getOrDefault(rows.getFirst().requestEventId(), 0L);
            findings.require(cases == 1, null, text.sid() + " belongs to " + cases + " cases");
            var contact = rows.getFirst().contactId();
            var known = contacts.putIfAbsent(text.from() + text.to(), contact);
            findings.require(
                    known == null || known.equals(contact),
                    null,
                    text.sid() + " made another contact of a known telephone");
        }
        oneOpenCaseAtATime(facts, findings);
        nothingJoinsAClosedCase(facts, findings);
    }

    private static void oneOpenCaseAtATime(Facts facts, Findings findings) {
        Map<String, List<Span>> byContact =
                facts.cases().stream()
                        .filter(one -> !facts.events(one.id()).isEmpty())
                        .collect(
                                groupingBy(
                                        one -> one.program() + one.contactId(),
                                        java.util.stream.Collectors.mapping(
                                                one -> span(facts, facts.events(one.id())),
                                                java.util.stream.Collectors.toList())));
        for (var spans : byContact.values()) {
            var inOrder = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
            for (int i = 1; i < inOrder.size(); i++) {
                findings.require(
                        !inOrder.get(i).from().isBefore(inOrder.get(i - 1).until()),
                        inOrder.get(i).caseId(),
                        "opened while the contact had the open case "
                                + inOrder.get(i - 1).caseId());
            }
        }
    }

    private static String lost(Text text) {
        return text.outcome() == Outcome.OK
                ? " was accepted and is lost"
                : " is on the carrier's record since " + text.sent() + " and was never found";
    }

    /**
     * Where the clock was moved, from when it was open at the latest, and until at the earliest.
     */
    private static Span span(Facts facts, List<Event> events) {
        var last = events.getLast();
        return new Span(
                last.caseId(),
                facts.clock().latest(events.getFirst().at()),
                last.type().equals("case-closed")
                        ? facts.clock().earliest(last.at())
                        : Instant.MAX);
    }

    private static void nothingJoinsAClosedCase(Facts facts, Findings findings) {
        for (var one : facts.cases()) {
            boolean closed = false;
            for (var event : facts.events(one.id())) {
                findings.require(
                        !closed || !event.type().equals("request-joined"),
                        one.id(),
                        "a request joined it after it was closed");
                closed |= event.type().equals("case-closed");
            }
        }
    }
}
