package care.vigil.chaos.promises;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import care.vigil.chaos.evidence.Evidence;
import care.vigil.chaos.evidence.Evidence.Attempt;
import care.vigil.chaos.evidence.Evidence.Case;
import care.vigil.chaos.evidence.Evidence.Event;
import care.vigil.chaos.evidence.Evidence.Message;
import care.vigil.chaos.evidence.Evidence.Page;
import care.vigil.chaos.history.Asked;
import care.vigil.chaos.history.DatabaseClock;
import care.vigil.chaos.history.FaultWindows;
import care.vigil.chaos.history.History;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** A run and its rows, joined once by their ids. */
final class Facts {

    /** What a decision of a case passes until the carrier is asked. */
    static final Set<String> FROM_CASE_TO_CARRIER =
            Set.of("escalation", "kafka", "notification", "postgres");

    private final History history;
    private final Evidence evidence;
    private final FaultWindows faults;
    private final Map<UUID, List<Event>> events;
    private final Map<UUID, Attempt> attempts;
    private final Map<UUID, Page> pages;
    private final Map<String, Page> codes;
    private final Map<UUID, Message> messages;
    private final Map<UUID, List<Asked>> asked;
    private final Map<UUID, Set<String>> telephones;

    Facts(History history, Evidence evidence) {
        this.history = history;
        this.evidence = evidence;
        this.faults = new FaultWindows(history.faults(), history.clock());
        this.events =
                evidence.events().stream()
                        .collect(
                                groupingBy(
                                        Event::caseId,
                                        LinkedHashMap::new,
                                        java.util.stream.Collectors.toList()));
        this.attempts = index(evidence.attempts(), Attempt::id);
        this.pages = index(evidence.pages(), Page::id);
        this.codes = index(evidence.pages(), page -> page.clinicianId() + page.code());
        this.messages = index(evidence.messages(), Message::requestEventId);
        this.asked = history.asked().stream().collect(groupingBy(Asked::attempt));
        this.telephones =
                history.asked().stream()
                        .filter(one -> pageOf(one) != null)
                        .collect(groupingBy(this::pageOf, mapping(Asked::to, toSet())));
    }

    private static <K, T> Map<K, T> index(Collection<T> rows, Function<T, K> key) {
        return rows.stream().collect(toMap(key, Function.identity(), (first, _) -> first));
    }

    private UUID pageOf(Asked one) {
        var attempt = attempts.get(one.attempt());
        return attempt == null ? null : attempt.pageId();
    }

    History history() {
        return history;
    }

    Evidence evidence() {
        return evidence;
    }

    FaultWindows faults() {
        return faults;
    }

    /** The clock by which rows are written. */
    DatabaseClock clock() {
        return history.clock();
    }

    List<Case> cases() {
        return evidence.cases();
    }

    /** What happened to a case, in order. */
    List<Event> events(UUID caseId) {
        return events.getOrDefault(caseId, List.of());
    }

    /** The events of one type, of all cases. */
    Stream<Event> events(String type) {
        return evidence.events().stream().filter(event -> event.type().equals(type));
    }

    Attempt attempt(UUID id) {
        return attempts.get(id);
    }

    Page page(UUID id) {
        return pages.get(id);
    }

    /** The page of a clinician with that code. */
    Optional<Page> pageOf(UUID clinicianId, String code) {
        return Optional.ofNullable(codes.get(clinicianId + code));
    }

    Message messageOf(UUID requestEventId) {
        return messages.get(requestEventId);
    }

    /** Every time that the carrier was asked for an attempt. */
    Map<UUID, List<Asked>> asked() {
        return asked;
    }

    /** The telephones that a page went to. */
    Set<String> telephones(UUID pageId) {
        return telephones.getOrDefault(pageId, Set.of());
    }
}
