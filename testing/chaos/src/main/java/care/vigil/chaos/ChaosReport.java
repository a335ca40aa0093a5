package care.vigil.chaos;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import care.vigil.chaos.evidence.Evidence;
import care.vigil.chaos.history.History;
import care.vigil.chaos.history.Text;
import care.vigil.chaos.history.Try;
import care.vigil.chaos.promises.Broken;
import care.vigil.chaos.promises.Longest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a run was, in figures. */
final class ChaosReport {

    private ChaosReport() {}

    static String of(History history, Evidence evidence, Map<String, Integer> faults) {
        return Stream.of(
                        "Patients' texts     " + texts(history.patientTexts()),
                        "Clinicians' texts   " + texts(history.clinicianTexts()),
                        "Keys pressed        " + history.pressed().size(),
                        "Carrier was asked   " + history.asked().size() + " times",
                        "Cases               " + cases(evidence),
                        "Acknowledged        " + count(evidence, "acknowledged"),
                        "Emergency prompts   " + count(evidence, "emergency-prompted"),
                        "Events of cases     " + evidence.events().size(),
                        "Attempts            "
                                + words(
                                        evidence.attempts().stream()
                                                .collect(
                                                        groupingBy(
                                                                it ->
                                                                        it.state()
                                                                                .toLowerCase(
                                                                                        java.util
                                                                                                .Locale
                                                                                                .ROOT),
                                                                TreeMap::new,
                                                                counting()))),
                        "Longest             " + Longest.of(evidence, history.clock()),
                        "Faults              " + words(faults))
                .collect(joining(System.lineSeparator()));
    }

    static String verdict(List<Broken> broken) {
        return broken.isEmpty()
                ? "Every promise was kept."
                : broken.size()
                        + " broken promises:"
                        + broken.stream()
                                .map(it -> System.lineSeparator() + "  " + it)
                                .collect(joining());
    }

    private static String texts(List<Text> texts) {
        long deliveries = texts.stream().mapToLong(it -> it.tries().size()).sum();
        long failed =
                texts.stream().flatMap(it -> it.tries().stream()).filter(it -> !it.isOk()).count();
        long unknown =
                texts.stream().flatMap(it -> it.tries().stream()).filter(Try::isUnknown).count();
        var outcomes =
                texts.stream()
                        .collect(
                                groupingBy(
                                        it ->
                                                it.outcome()
                                                        .name()
                                                        .toLowerCase(java.util.Locale.ROOT),
                                        TreeMap::new,
                                        counting()));
        return texts.size()
                + " ("
                + words(outcomes)
                + "), "
                + deliveries
                + " deliveries, "
                + failed
                + " not accepted, of those "
                + unknown
                + " with unknown outcome";
    }

    private static String cases(Evidence evidence) {
        return evidence.cases().size()
                + " ("
                + words(
                        evidence.cases().stream()
                                .collect(
                                        groupingBy(
                                                it -> it.phase().toLowerCase(java.util.Locale.ROOT),
                                                TreeMap::new,
                                                counting())))
                + ") for "
                + evidence.messages().size()
                + " messages";
    }

    private static long count(Evidence evidence, String type) {
        return evidence.events().stream().filter(it -> it.type().equals(type)).count();
    }

    private static String words(Map<String, ? extends Number> counts) {
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(it -> it.getValue() + " " + it.getKey())
                        .collect(joining(", "));
    }
}
