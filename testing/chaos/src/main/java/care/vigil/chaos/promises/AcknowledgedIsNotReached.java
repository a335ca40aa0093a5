package care.vigil.chaos.promises;

import static java.util.stream.Collectors.groupingBy;

import care.vigil.chaos.evidence.Evidence.Event;
import care.vigil.chaos.evidence.Evidence.Page;
import care.vigil.chaos.history.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Contact is a clinician's own statement; without it in time, everybody is asked again at once. */
final class AcknowledgedIsNotReached implements Promise {

    private static final Duration TO_FIRE = Duration.ofSeconds(2);
    private static final Set<String> OF_DEADLINES = Set.of("escalation", "postgres");

    /** What ends the time in which an owner owes contact, or gives it another end. */
    private static final Set<String> ENDS =
            Set.of(
                    "contact-made",
                    "contact-missed",
                    "acknowledged",
                    "patient-not-reached",
                    "owner-lost",
                    "case-closed");

    @Override
    public String number() {
        return "P6";
    }

    @Override
    public void check(Facts facts, Findings findings) {
        Map<String, List<Text>> texts =
                facts.history().clinicianTexts().stream()
                        .filter(text -> text.words().startsWith("C "))
                        .collect(groupingBy(text -> text.words().substring(2)));
        var pages = facts.evidence().pages().stream().collect(groupingBy(Page::caseId));
        for (var one : facts.cases()) {
            var events = facts.events(one.id());
            for (int i = 0; i < events.size(); i++) {
                var rest = events.subList(i + 1, events.size());
                switch (events.get(i).type()) {
                    case "acknowledged" -> owed(facts, findings, events.get(i), rest);
                    case "contact-missed" -> missed(findings, events.get(i), rest);
                    case "contact-made" -> made(facts, findings, events.get(i), pages, texts);
                    default -> {}
                }
            }
        }
    }

    private static void owed(Facts facts, Findings findings, Event taken, List<Event> rest) {
        var due = taken.fields().path("contactDue").asText("");
        if (due.isEmpty() || due.equals("null")) {
            return;
        }
        var end = rest.stream().filter(event -> ENDS.contains(event.type())).findFirst();
        var done = end.map(Event::at).orElse(facts.evidence().readAt());
        findings.require(
                !facts.faults().lateWithoutCause(Instant.parse(due), done, TO_FIRE, OF_DEADLINES),
                taken.caseId(),
                "contact was owed by " + due + ", and nothing happened until " + done);
        findings.require(
                end.filter(event -> event.type().equals("contact-missed"))
                        .filter(event -> event.at().isBefore(Instant.parse(due)))
                        .isEmpty(),
                taken.caseId(),
                "contact was missed before it was owed");
    }

    private static void missed(Findings findings, Event missed, List<Event> rest) {
        findings.require(
                rest.stream()
                        .takeWhile(event -> event.at().equals(missed.at()))
                        .anyMatch(event -> event.type().equals("paged")),
                missed.caseId(),
                "contact was missed, and nobody was asked");
    }

    private static void made(
            Facts facts,
            Findings findings,
            Event made,
            Map<UUID, List<Page>> pages,
            Map<String, List<Text>> texts) {
        var latest = facts.clock().latest(made.at()).plusMillis(5);
        boolean said =
                pages.getOrDefault(made.caseId(), List.of()).stream()
                        .filter(page -> page.clinicianId().equals(made.id("clinicianId")))
                        .flatMap(page ->
                                texts.getOrDefault(page.code(), List.of()).stream()
                                        .filter(text ->
                                                facts.telephones(page.id()).contains(text.from())))
                        .anyMatch(text -> !text.sent().isAfter(latest));
        findings.require(said, made.caseId(), "contact was made, and nobody said so");
    }
}
