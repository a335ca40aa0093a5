package care.vigil.chaos.promises;

import care.vigil.chaos.history.Text;
import care.vigil.chaos.people.Patients;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** No patient's word or number was found where none belongs, and no clinician was sent one. */
final class NothingPrivateElsewhere implements Promise {

    private static final Pattern NUMBER = Pattern.compile("\\+\\d{6,15}");

    @Override
    public String number() {
        return "P10";
    }

    @Override
    public void check(Facts facts, Findings findings) {
        facts.history().leaks().forEach(leak -> findings.broken(null, leak));
        var numbers =
                facts.history().patientTexts().stream().map(Text::from).collect(Collectors.toSet());
        for (var one : facts.history().asked()) {
            var attempt = facts.attempt(one.attempt());
            if (attempt != null && !attempt.kind().equals("PATIENT_TEXT")) {
                sent(findings, attempt.caseId(), one.body(), numbers);
            }
        }
        for (var heard : facts.history().heard()) {
            sent(findings, null, heard.words(), numbers);
        }
    }

    private static void sent(Findings findings, UUID caseId, String words, Set<String> numbers) {
        var plain = words.toLowerCase(Locale.ROOT);
        findings.require(
                Patients.CANARIES.stream().noneMatch(plain::contains),
                caseId,
                "a patient's word was sent to a clinician");
        findings.require(
                NUMBER.matcher(words).results().noneMatch(it -> numbers.contains(it.group())),
                caseId,
                "a patient's number was sent to a clinician");
    }
}
