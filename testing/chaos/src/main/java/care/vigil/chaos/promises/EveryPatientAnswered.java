package care.vigil.chaos.promises;

import care.vigil.chaos.evidence.Evidence.Attempt;
import care.vigil.chaos.evidence.Evidence.Message;
import java.util.stream.Collectors;

/** No patient waits without a word from us. */
final class EveryPatientAnswered implements Promise {

    @Override
    public String number() {
        return "P7";
    }

    @Override
    public void check(Facts facts, Findings findings) {
        var answered =
                facts.evidence().attempts().stream()
                        .filter(one -> one.kind().equals("PATIENT_TEXT"))
                        .filter(one -> one.state().equals("ACCEPTED"))
                        .map(Attempt::contactId)
                        .collect(Collectors.toSet());
        facts.evidence().messages().stream()
                .map(Message::contactId)
                .distinct()
                .forEach(contact ->
                        findings.require(
                                answered.contains(contact),
                                null,
                                "contact " + contact + " was never answered"));
    }
}
