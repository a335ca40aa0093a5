package care.vigil.chaos.promises;

import care.vigil.chaos.evidence.Evidence;
import care.vigil.chaos.history.History;
import java.util.ArrayList;
import java.util.List;

/** Start reading here: holds a run to every promise, in time that grows with its length. */
public final class Checker {

    private static final List<Promise> PROMISES =
            List.of(
                    new OneCaseForEachRequest(),
                    new NothingLeftBehind(),
                    new AlwaysADeadline(),
                    new RungsInTime(),
                    new AcceptedByAPerson(),
                    new ConfirmedMeansCommitted(),
                    new EveryAnswerDecided(),
                    new AcknowledgedIsNotReached(),
                    new OnlyWhatIsTrue(),
                    new EveryPatientAnswered(),
                    new RightPerson(),
                    new OnePostForEachAttempt(),
                    new NoClaimAfterAcknowledgement(),
                    new NothingPrivateElsewhere(),
                    new WholeChains(),
                    new NothingMoved());

    private Checker() {}

    /** Every broken promise; empty when all were kept. */
    public static List<Broken> check(History history, Evidence evidence) {
        var facts = new Facts(history, evidence);
        List<Broken> all = new ArrayList<>();
        for (Promise promise : PROMISES) {
            promise.check(facts, new Promise.Findings(promise.number(), all::add));
        }
        return all;
    }
}
