package care.vigil.chaos.promises;

import care.vigil.chaos.evidence.Evidence.Reply;
import care.vigil.chaos.history.Text.Outcome;
import care.vigil.events.EventIds;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A clinician's accepted answer is kept and decided, and whoever owns a case was told so. */
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
                    text.outcome() != Outcome.OK || ids.contains(EventIds.of("reply", text.sid())),
                    null,
                    "answer " + text.sid() + " was accepted and is lost");
        }
        for (var reply : kept) {
            findings.require(
                    !SAYS_SOMETHING.contains(reply.meaning()) || reply.result() != null,
                    reply.caseId(),
                    "answer " + reply.id() + " was never decided");
        }
        ownersAreTold(facts, findings);
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
