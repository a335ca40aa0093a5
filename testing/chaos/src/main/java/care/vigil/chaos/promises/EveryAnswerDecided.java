package care.vigil.chaos.promises;

import care.vigil.chaos.evidence.Evidence.Reply;
import care.vigil.chaos.history.Text;
import care.vigil.chaos.history.Text.Outcome;
import care.vigil.events.EventIds;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every answer that the carrier knows is kept and decided, and whoever owns a case was told so. */
final class EveryAnswerDecided implements Promise {

    private static final Set<String> SAYS_SOMETHING = Set.of("accept", "decline", "contact");

    @Override
    public String number() {
        return "P5";
    }

    @Override
    public void check(Facts facts, Findings findings) {
        var kept = facts.evidence().replies();
        var ids = kept.stream().map(Reply::id).collect(Collectors.toSet());
        for (var text : facts.history().clinicianTexts()) {
            findings.require(
                    ids.contains(EventIds.of("reply", text.sid())),
                    null,
                    "answer " + text.sid() + lost(text));
        }
        for (var reply : kept) {
            findings.require(
                    !SAYS_SOMETHING.contains(reply.meaning()) || reply.result() != null,
                    reply.caseId(),
                    "answer " + reply.id() + " was never decided");
        }
        ownersAreTold(facts, findings);
    }

    private static String lost(Text text) {
        return text.outcome() == Outcome.OK
                ? " was accepted and is lost"
                : " is on the carrier's record since " + text.sent() + " and was never found";
    }

    private static void ownersAreTold(Facts facts, Findings findings) {
        Set<List<UUID>> told = new HashSet<>();
        for (var attempt : facts.evidence().attempts()) {
            if (attempt.kind().equals("ANSWER")
                    && "you-have-it".equals(attempt.about())
                    && attempt.state().equals("ACCEPTED")) {
                told.add(List.of(attempt.caseId(), attempt.clinicianId()));
            }
        }
        facts.events("acknowledged")
                .forEach(event ->
                        findings.require(
                                told.contains(List.of(event.caseId(), event.id("clinicianId"))),
                                event.caseId(),
                                "its owner was never told"));
    }
}
