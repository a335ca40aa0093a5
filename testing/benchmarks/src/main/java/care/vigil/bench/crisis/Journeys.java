package care.vigil.bench.crisis;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import care.vigil.bench.crisis.Evidence.Acknowledged;
import care.vigil.bench.crisis.Evidence.Arrived;
import care.vigil.bench.crisis.Evidence.Attempt;
import care.vigil.bench.crisis.Evidence.CaseOpened;
import care.vigil.bench.crisis.Evidence.Reply;
import care.vigil.events.EventIds;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Puts together by their ids what generator, databases and carrier each know: message id → request
 * → case → attempt → the carrier's request, whose callback address names the attempt.
 */
public final class Journeys {

    private final Map<String, Arrived> arrived;
    private final Map<UUID, CaseOpened> cases;
    private final Map<UUID, Instant> acknowledged;
    private final Map<UUID, List<Attempt>> attempts;
    private final Map<UUID, Sent> replies;
    private final Map<UUID, List<Instant>> askedFor;

    private Journeys(
            Evidence evidence, Collection<Sent> replies, Map<UUID, List<Instant>> askedFor) {
        this.arrived = index(evidence.arrived(), Arrived::messageSid);
        this.cases = index(evidence.opened(), CaseOpened::requestEventId);
        this.acknowledged =
                evidence.acknowledged().stream()
                        .collect(
                                toMap(
                                        Acknowledged::escalationId,
                                        Acknowledged::at,
                                        (a, b) -> a.isBefore(b) ? a : b));
        this.attempts =
                evidence.attempts().stream()
                        .filter(attempt -> attempt.escalationId() != null)
                        .collect(groupingBy(Attempt::escalationId));
        this.replies = repliesByCase(evidence.replies(), replies);
        this.askedFor = askedFor;
    }

    /**
     * The journey of each text.
     *
     * @param askedFor when the carrier was asked for each attempt
     */
    public static List<Journey> join(
            Collection<Sent> texts,
            Collection<Sent> replies,
            Evidence evidence,
            Map<UUID, List<Instant>> askedFor) {
        var all = new Journeys(evidence, replies, askedFor);
        return texts.stream()
                .sorted(Comparator.comparing(Sent::intended))
                .map(all::journey)
                .toList();
    }

    private static <K, T> Map<K, T> index(List<T> rows, Function<T, K> key) {
        return rows.stream().collect(toMap(key, Function.identity(), (first, _) -> first));
    }

    /** The first reply about each case; a reply's id follows from its message's. */
    private static Map<UUID, Sent> repliesByCase(List<Reply> known, Collection<Sent> sent) {
        Map<UUID, UUID> caseOfReply = new HashMap<>();
        known.forEach(reply -> caseOfReply.put(reply.replyId(), reply.escalationId()));
        Map<UUID, Sent> byCase = new HashMap<>();
        for (Sent reply : sent) {
            var about = caseOfReply.get(EventIds.of("reply", reply.sid()));
            if (about != null) {
                byCase.merge(about, reply, (a, b) -> a.intended().isBefore(b.intended()) ? a : b);
            }
        }
        return byCase;
    }

    private Journey journey(Sent text) {
        var message = Optional.ofNullable(arrived.get(text.sid()));
        var opened = message.map(it -> cases.get(it.requestEventId()));
        var id = opened.map(CaseOpened::escalationId).orElse(null);
        var ours = id == null ? List.<Attempt>of() : attempts.getOrDefault(id, List.of());
        var first = firstAsked(ours, Attempt::isPageText);
        return new Journey(
                text,
                id,
                message.map(Arrived::at).orElse(null),
                opened.map(CaseOpened::at).orElse(null),
                opened.filter(it -> !it.opened()).isPresent(),
                timesAsked(ours),
                first.map(Attempt::createdAt).orElse(null),
                first.map(Attempt::claimedAt).orElse(null),
                first.map(this::firstAsk).orElse(null),
                replies.get(id),
                acknowledged.get(id),
                firstAsked(ours, Attempt::isConfirmation).map(this::firstAsk).orElse(null),
                ours.stream()
                        .map(Attempt::attemptId)
                        .filter(attempt -> asks(attempt).size() > 1)
                        .toList());
    }

    private int timesAsked(List<Attempt> ours) {
        return ours.stream()
                .filter(Attempt::isPageText)
                .mapToInt(attempt -> asks(attempt.attemptId()).size())
                .sum();
    }

    private Optional<Attempt> firstAsked(
            List<Attempt> ours, java.util.function.Predicate<Attempt> wanted) {
        return ours.stream()
                .filter(wanted)
                .filter(attempt -> !asks(attempt.attemptId()).isEmpty())
                .min(Comparator.comparing(this::firstAsk));
    }

    private Instant firstAsk(Attempt attempt) {
        return asks(attempt.attemptId()).getFirst();
    }

    private List<Instant> asks(UUID attempt) {
        return askedFor.getOrDefault(attempt, List.of());
    }
}
