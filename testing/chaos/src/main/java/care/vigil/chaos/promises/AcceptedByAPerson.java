package care.vigil.chaos.promises;

import static java.util.stream.Collectors.groupingBy;

import care.vigil.chaos.evidence.Evidence.Event;
import care.vigil.chaos.evidence.Evidence.Page;
import care.vigil.chaos.history.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Behind each acknowledgement is a text or a key of the person whom it names, for that page. */
final class AcceptedByAPerson implements Promise {

    /** Of one machine's clock, read in two processes. */
    private static final Duration GRAIN = Duration.ofMillis(5);

    @Override
    public String number() {
        return "P4";
    }

    @Override
    public void check(Facts facts, Findings findings) {
        Map<String, List<Text>> texts =
                facts.history().clinicianTexts().stream()
                        .filter(text -> text.words().startsWith("1 "))
                        .collect(groupingBy(AcceptedByAPerson::code));
        Map<UUID, Instant> keys = keys(facts);
        var pages =
                facts.evidence().pages().stream()
                        .collect(groupingBy(page -> List.of(page.caseId(), page.clinicianId())));
        Stream.concat(facts.events("acknowledged"), facts.events("task-claimed"))
                .forEach(event -> {
                    boolean human =
                            candidates(facts, event, pages)
                                    .anyMatch(page -> said(facts, event, page, texts, keys));
                    findings.require(
                            human,
                            event.caseId(),
                            event.type() + " as event " + event.version() + ", and nobody said so");
                });
    }

    private static String code(Text text) {
        return text.words().substring(2).strip().toUpperCase(Locale.ROOT);
    }

    /** The first "1" that was pressed for each page. */
    private static Map<UUID, Instant> keys(Facts facts) {
        Map<UUID, Instant> keys = new HashMap<>();
        for (var pressed : facts.history().pressed()) {
            var attempt = facts.attempt(pressed.attempt());
            var own = attempt == null ? null : attempt.pageId();
            var page = pressed.page() == null ? own : pressed.page();
            if (page != null && pressed.digits().equals("1")) {
                keys.merge(page, pressed.at(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return keys;
    }

    private static Stream<Page> candidates(
            Facts facts, Event event, Map<List<UUID>, List<Page>> pages) {
        var clinician = event.id("clinicianId");
        var named = event.id("pageId");
        return named == null
                ? pages.getOrDefault(List.of(event.caseId(), clinician), List.of()).stream()
                : Stream.ofNullable(facts.page(named))
                        .filter(page -> page.clinicianId().equals(clinician))
                        .filter(page -> page.caseId().equals(event.caseId()));
    }

    private static boolean said(
            Facts facts,
            Event event,
            Page page,
            Map<String, List<Text>> texts,
            Map<UUID, Instant> keys) {
        var latest = facts.clock().latest(event.at()).plus(GRAIN);
        var key = keys.get(page.id());
        return (key != null && !key.isAfter(latest))
                || texts.getOrDefault(page.code(), List.of()).stream()
                        .filter(text -> facts.telephones(page.id()).contains(text.from()))
                        .anyMatch(text -> !text.sent().isAfter(latest));
    }
}
