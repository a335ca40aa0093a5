package care.vigil.chaos.promises;

import static java.util.stream.Collectors.groupingBy;

import care.vigil.chaos.evidence.Evidence.Attempt;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Once a case is taken, pages that were asked for before are made no more. */
final class NoClaimAfterAcknowledgement implements Promise {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Override
    public String number() {
        return "P9";
    }

    @Override
    public void check(Facts facts, Findings findings) {
        var pages =
                facts.evidence().attempts().stream()
                        .filter(one -> one.kind().equals("PAGE") && one.claimedAt() != null)
                        .filter(one -> !"EMERGENCY_TASK".equals(one.subject()))
                        .collect(groupingBy(Attempt::caseId));
        pages.forEach((caseId, attempts) -> check(facts, findings, caseId, attempts));
    }

    private static void check(Facts facts, Findings findings, UUID caseId, List<Attempt> attempts) {
        for (var taken : facts.events(caseId)) {
            if (!taken.type().equals("acknowledged")) {
                continue;
            }
            for (var attempt : attempts) {
                findings.require(
                        attempt.caseVersion() >= taken.version()
                                || !facts.faults()
                                        .lateWithoutCause(
                                                taken.at(),
                                                attempt.claimedAt(),
                                                A_SECOND,
                                                Facts.FROM_CASE_TO_CARRIER),
                        caseId,
                        "attempt "
                                + attempt.id()
                                + " was claimed at "
                                + attempt.claimedAt()
                                + ", taken at "
                                + taken.at());
            }
        }
    }
}
