package care.vigil.chaos.promises;

/** What was decided was told: no message waits, nothing was put aside. */
final class NothingLeftBehind implements Promise {

    @Override
    public String number() {
        return "P1";
    }

    @Override
    public void check(Facts facts, Findings findings) {
        for (var left : facts.evidence().backlogs()) {
            none(findings, left.service(), left.unpublished(), "unsent messages");
            none(findings, left.service(), left.withoutReceipt(), "messages without receipt");
            none(findings, left.service(), left.dead(), "events that could not be processed");
            none(findings, left.service(), left.parked(), "events of an unknown type");
        }
    }

    private static void none(Findings findings, String service, long count, String what) {
        findings.require(count == 0, null, service + " has " + count + " " + what);
    }
}
