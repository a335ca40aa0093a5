package care.vigil.chaos.promises;

import static java.util.stream.Collectors.groupingBy;

import care.vigil.chaos.evidence.Evidence.Attempt;
import care.vigil.chaos.evidence.Evidence.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * No text to a patient leaves when a newer one has, or when the case has moved on; and none says
 * that a clinician has it unless one had when it was decided.
 */
final class OnlyWhatIsTrue implements Promise {

    /** From the decision in one service to the last moment in another one. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(2);

    private static final Set<String> A_PERSON_ACTS =
            Set.of("clinician-has-it", "tried-to-call", "closed");

    private static final Set<String> OWNERSHIP =
            Set.of("acknowledged", "contact-missed", "owner-lost");

    @Override
    public String number() {
        return "P7";
    }

    @Override
    public void check(Facts facts, Findings findings) {
        var texts =
                facts.evidence().attempts().stream()
                        .filter(one -> one.kind().equals("PATIENT_TEXT"))
                        .filter(one -> one.caseId() != null && one.claimedAt() != null)
                        .collect(groupingBy(Attempt::caseId));
        texts.forEach((caseId, ofCase) -> {
            inOrder(facts, findings, ofCase);
            nothingAfterAPerson(facts, findings, ofCase, facts.events(caseId));
            ofCase.forEach(text -> saysWhatIs(findings, text, facts.events(caseId)));
        });
    }

    private static void saysWhatIs(Findings findings, Attempt text, List<Event> events) {
        var before = events.stream().filter(it -> it.version() < text.caseVersion()).toList();
        boolean isSo =
                switch (word(text)) {
                    case "clinician-has-it", "tried-to-call" ->
                            last(before, OWNERSHIP).equals("acknowledged");
                    case "closed" -> !last(before, Set.of("case-closed")).isEmpty();
                    default -> true;
                };
        findings.require(
                isSo,
                text.caseId(),
                word(text) + " of version " + text.caseVersion() + " was not so");
    }

    private static String last(List<Event> events, Set<String> types) {
        return events.reversed().stream()
                .map(Event::type)
                .filter(types::contains)
                .findFirst()
                .orElse("");
    }

    private static void inOrder(Facts facts, Findings findings, List<Attempt> ofCase) {
        Function<Attempt, Instant> earliest = text -> facts.clock().earliest(text.claimedAt());
        Function<Attempt, Instant> latest = text -> facts.clock().latest(text.claimedAt());
        var gone = new ArrayDeque<>(ofCase.stream().sorted(Comparator.comparing(latest)).toList());
        long any = -1;
        long byPerson = -1;
        for (var text : ofCase.stream().sorted(Comparator.comparing(earliest)).toList()) {
            while (latest.apply(gone.getFirst()).isBefore(earliest.apply(text))) {
                var before = gone.removeFirst();
                any = Math.max(any, before.caseVersion());
                if (A_PERSON_ACTS.contains(word(before))) {
                    byPerson = Math.max(byPerson, before.caseVersion());
                }
            }
            findings.require(
                    text.caseVersion() >= (word(text).equals("emergency") ? byPerson : any),
                    text.caseId(),
                    word(text) + " of version " + text.caseVersion() + " left after a newer text");
        }
    }

    private static void nothingAfterAPerson(
            Facts facts, Findings findings, List<Attempt> ofCase, List<Event> events) {
        for (var taken : events) {
            if (!taken.type().equals("acknowledged")) {
                continue;
            }
            for (var text : ofCase) {
                findings.require(
                        text.caseVersion() >= taken.version()
                                || !facts.faults()
                                        .lateWithoutCause(
                                                taken.at(),
                                                text.claimedAt(),
                                                ON_ITS_WAY,
                                                Facts.FROM_CASE_TO_CARRIER),
                        text.caseId(),
                        word(text) + " left at " + text.claimedAt() + ", taken at " + taken.at());
            }
        }
    }

    private static String word(Attempt text) {
        return text.template() == null
                ? ""
                : text.template().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
