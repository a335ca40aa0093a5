package care.vigil.chaos.promises;

/** The carrier is asked once for each attempt, and for nothing that is no attempt. */
final class OnePostForEachAttempt implements Promise {

    @Override
    public String number() {
        return "P9";
    }

    @Override
    public void check(Facts facts, Findings findings) {
        facts.asked()
                .forEach((id, times) -> {
                    var attempt = facts.attempt(id);
                    if (attempt == null) {
                        findings.broken(
                                null, "the carrier was asked for " + id + ", which is no attempt");
                    } else {
                        findings.require(
                                times.size() == 1,
                                attempt.caseId(),
                                "the carrier was asked "
                                        + times.size()
                                        + " times for attempt "
                                        + id);
                        findings.require(
                                attempt.claimedAt() != null
                                        && !facts.clock()
                                                .earliest(attempt.claimedAt())
                                                .isAfter(times.getFirst().at()),
                                attempt.caseId(),
                                "the carrier was asked before attempt " + id + " was claimed");
                    }
                });
    }
}
