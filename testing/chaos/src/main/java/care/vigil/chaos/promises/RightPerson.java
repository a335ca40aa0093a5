package care.vigil.chaos.promises;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import care.vigil.chaos.evidence.Evidence.Case;
import care.vigil.chaos.evidence.Evidence.Event;
import care.vigil.chaos.history.Shift;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Whoever is asked as somebody on call is the one who was arranged to be, at that very instant. All
 * by the clock of the databases.
 */
final class RightPerson implements Promise {

    @Override
    public String number() {
        return "P8";
    }

    @Override
    public void check(Facts facts, Findings findings) {
        var shifts = facts.history().shifts().stream().collect(groupingBy(RightPerson::seat));
        var programs = facts.cases().stream().collect(toMap(Case::id, Case::program));
        facts.events("paged")
                .filter(RightPerson::isOfTheRoster)
                .forEach(event -> check(facts, findings, event, programs, shifts));
    }

    private static void check(
            Facts facts,
            Findings findings,
            Event paged,
            Map<UUID, String> programs,
            Map<String, List<Shift>> shifts) {
        var seat = programs.get(paged.caseId()) + " " + paged.fields().path("role").asText();
        var handles = facts.evidence().handles();
        var asked = Optional.ofNullable(paged.id("clinicianId")).map(handles::get).orElse("nobody");
        var wanted =
                shifts.getOrDefault(seat, List.of()).stream()
                        .filter(shift -> !paged.at().isBefore(shift.from()))
                        .filter(shift -> paged.at().isBefore(shift.until()))
                        .map(Shift::clinician)
                        .toList();
        findings.require(
                wanted.contains(asked),
                paged.caseId(),
                asked + " was asked at " + paged.at() + "; on call were " + wanted);
    }

    /** Not one certain person, such as the last owner. */
    private static boolean isOfTheRoster(Event paged) {
        return paged.fields().path("seat").path("person").asText("").isEmpty()
                || paged.fields().path("seat").path("person").isNull();
    }

    private static String seat(Shift shift) {
        return shift.program() + " " + shift.role();
    }
}
