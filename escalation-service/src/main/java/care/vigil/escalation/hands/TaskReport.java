package care.vigil.escalation.hands;

import care.vigil.escalation.machine.Circumstances;
import care.vigil.escalation.machine.Circumstances.Company;
import care.vigil.escalation.machine.Circumstances.Disclosed;
import care.vigil.escalation.machine.Circumstances.LocationFrom;
import care.vigil.escalation.machine.EmergencyTask.Called;
import care.vigil.escalation.machine.EmergencyTask.Result;
import care.vigil.web.problem.Problem.Flaw;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How an emergency task stands, or what came of it.
 *
 * @param decidedBy who decided; null for whoever reports it
 * @param decidedAt when they decided
 * @param called whom they called
 * @param calledAt when they called; needed unless nobody was called
 * @param number the number that they dialled; needed unless nobody was called
 * @param reference what the called gave as a reference; null without one
 * @param note whatever else the next one must know; needed with an outcome
 * @param disclosed what whoever was called was told about the patient; empty when that was nothing
 * @param locationFrom where the location came from; needed with an outcome for which somebody was
 *     called
 * @param stayedWith who stayed with the patient until then; needed as the one before
 */
public record TaskReport(
        UUID decidedBy,
        Instant decidedAt,
        Called called,
        Instant calledAt,
        String number,
        String reference,
        Result result,
        String note,
        List<Disclosed> disclosed,
        LocationFrom locationFrom,
        Company stayedWith) {

    private static final int LONGEST_NOTE = 10_000;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_REFERENCE = 100;

    /** What is only blank was not written. */
    public TaskReport {
        number = written(number);
        reference = written(reference);
        note = written(note);
        disclosed = disclosed == null ? List.of() : disclosed.stream().distinct().toList();
    }

    /** What stands in the history of the case. */
    public Circumstances circumstances() {
        return new Circumstances(disclosed, locationFrom, stayedWith);
    }

    /**
     * Everything that is wrong with it, at once.
     *
     * @param began when the request came: nobody decided before
     */
    public List<Flaw> flaws(Instant began, Instant now) {
        var flaws = new ArrayList<Flaw>();
        needed(flaws, "decidedAt", decidedAt, "say when it was decided");
        happened(flaws, "decidedAt", decidedAt, began, now);
        needed(flaws, "called", called, "choose one");
        needed(flaws, "result", result, "choose one");
        if (called == Called.NOBODY) {
            none(flaws, "calledAt", calledAt);
            none(flaws, "number", number);
            if (!disclosed.isEmpty()) {
                flaws.add(new Flaw("disclosed", "leave it empty: nobody was called"));
            }
            if (result != null && !result.settles()) {
                flaws.add(new Flaw("called", "say who is called"));
            }
        } else {
            needed(flaws, "calledAt", calledAt, "say when they were called");
            happened(flaws, "calledAt", calledAt, began, now);
            needed(flaws, "number", number, "write the number that was dialled");
            if (called != null && result != null && result.settles()) {
                needed(flaws, "locationFrom", locationFrom, "choose one");
                needed(flaws, "stayedWith", stayedWith, "choose one");
            }
        }
        if (number != null && !number.matches(".*[0-9].*")) {
            flaws.add(new Flaw("number", "has no digit"));
        }
        if (result == null || result.settles()) {
            needed(flaws, "note", note, "write a few words");
        }
        fits(flaws, "number", number, LONGEST_NUMBER);
        fits(flaws, "reference", reference, LONGEST_REFERENCE);
        fits(flaws, "note", note, LONGEST_NOTE);
        return flaws;
    }

    private static void needed(List<Flaw> flaws, String field, Object value, String what) {
        if (value == null) {
            flaws.add(new Flaw(field, what));
        }
    }

    private static void none(List<Flaw> flaws, String field, Object value) {
        if (value != null) {
            flaws.add(new Flaw(field, "leave it empty: nobody was called"));
        }
    }

    private static void happened(
            List<Flaw> flaws, String field, Instant when, Instant began, Instant now) {
        if (when != null && when.isAfter(now)) {
            flaws.add(new Flaw(field, "is still to come"));
        }
        // A clock on the wall shows minutes, not seconds.
        if (when != null && when.plusSeconds(60).isBefore(began)) {
            flaws.add(new Flaw(field, "was before the request came"));
        }
    }

    private static void fits(List<Flaw> flaws, String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            flaws.add(new Flaw(field, "at most " + longest + " characters"));
        }
    }

    private static String written(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
