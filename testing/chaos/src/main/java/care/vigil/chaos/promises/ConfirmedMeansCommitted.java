package care.vigil.chaos.promises;

import static java.util.stream.Collectors.toMap;

import care.vigil.chaos.evidence.Evidence.Attempt;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Nobody is told "You have it" before it is so. */
final class ConfirmedMeansCommitted implements Promise {

    private static final String CASE = "You have it";
    private static final Pattern SPOKEN_CODE = Pattern.compile("Code ((?:[A-Z0-9] ){3}[A-Z0-9])");
    private static final String TASK = "You have the emergency task";

    @Override
    public String number() {
        return "P5";
    }

    @Override
    public void check(Facts facts, Findings findings) {
        var taken = first(facts, "acknowledged");
        var claimed = first(facts, "task-claimed");
        for (var one : facts.history().asked()) {
            told(findings, facts.attempt(one.attempt()), one.body(), one.at(), taken, claimed);
        }
        var bySid = bySid(facts);
        for (var heard : facts.history().heard()) {
            told(
                    findings,
                    subject(facts, bySid.get(heard.callSid()), heard.words()),
                    heard.words(),
                    heard.at(),
                    taken,
                    claimed);
        }
    }

    /** A call may go on to another page of the same clinician: then the code says which. */
    private static Attempt subject(Facts facts, Attempt call, String words) {
        var code = SPOKEN_CODE.matcher(words);
        if (call == null || !code.find()) {
            return call;
        }
        return facts.pageOf(call.clinicianId(), code.group(1).replace(" ", ""))
                .map(page -> call.about(page.caseId()))
                .orElse(call);
    }

    private static void told(
            Findings findings,
            Attempt attempt,
            String words,
            Instant at,
            Map<List<UUID>, Instant> taken,
            Map<List<UUID>, Instant> claimed) {
        boolean task = words.contains(TASK);
        if (!task && !words.contains(CASE)) {
            return;
        }
        if (attempt == null || attempt.caseId() == null || attempt.clinicianId() == null) {
            findings.broken(null, "\"" + words + "\" was said by nothing that is on record");
            return;
        }
        var since = (task ? claimed : taken).get(List.of(attempt.caseId(), attempt.clinicianId()));
        findings.require(
                since != null && !since.isAfter(at),
                attempt.caseId(),
                "\"" + words + "\" was said at " + at + ", committed " + since);
    }

    /** When each clinician first had each case. */
    private static Map<List<UUID>, Instant> first(Facts facts, String type) {
        return facts.events(type)
                .collect(
                        toMap(
                                event -> List.of(event.caseId(), event.id("clinicianId")),
                                event -> facts.clock().earliest(event.at()),
                                (a, b) -> a.isBefore(b) ? a : b));
    }

    /** The carrier's names, as attempts know them and as the carrier gave them. */
    private static Map<String, Attempt> bySid(Facts facts) {
        Map<String, Attempt> bySid = new HashMap<>();
        for (var asked : facts.history().asked()) {
            var attempt = facts.attempt(asked.attempt());
            if (asked.sid() != null && attempt != null) {
                bySid.put(asked.sid(), attempt);
            }
        }
        return bySid;
    }
}
