package care.vigil.stories;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.simulator.client.SimulatorClient;
import care.vigil.simulator.log.Operation;
import care.vigil.stories.people.Clinician;
import care.vigil.stories.people.Patient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every text and call that Vigil has asked the carrier for, as the carrier has written it down.
 * What was read once is kept: a long run has many thousand records.
 */
final class Sendings {

    /** One request to send. */
    record Sending(boolean call, String to, String body, String attempt) {

        private static Sending of(Operation request) {
            return new Sending(
                    request.target().endsWith("/Calls.json"),
                    String.valueOf(request.params().get("To")),
                    String.valueOf(request.params().getOrDefault("Body", "")),
                    String.valueOf(request.params().get("StatusCallback")));
        }
    }

    private final SimulatorClient carrier;
    private final List<Sending> known = new ArrayList<>();
    private long readUpTo;

    Sendings(SimulatorClient carrier) {
        this.carrier = carrier;
    }

    /** All of them, oldest first. */
    synchronized List<Sending> all() {
        var page = carrier.operationsSince(readUpTo, "request", Duration.ZERO);
        while (!page.operations().isEmpty()) {
            page.operations().stream()
                    .filter(one ->
                            one.method().equals("POST")
                                    && one.target().matches(".*/(Messages|Calls)\\.json"))
                    .map(Sending::of)
                    .forEach(known::add);
            readUpTo = page.next();
            page = carrier.operationsSince(readUpTo, "request", Duration.ZERO);
        }
        return List.copyOf(known);
    }

    /** Texts to a patient that contain those words. */
    List<Sending> texts(Patient to, String words) {
        return texts(to.number(), words);
    }

    /** Texts to a clinician that contain those words. */
    List<Sending> texts(Clinician to, String words) {
        return texts(to.number(), words);
    }

    /** Calls to a clinician. */
    List<Sending> calls(Clinician to) {
        return all().stream().filter(one -> one.call() && one.to().equals(to.number())).toList();
    }

    private List<Sending> texts(String to, String words) {
        return all().stream()
                .filter(one -> !one.call() && one.to().equals(to) && one.body().contains(words))
                .toList();
    }

    /** Promise P9: one request for each attempt, whatever has happened in between. */
    void areOneForEachAttempt() {
        Map<String, Long> repeated =
                all().stream()
                        .collect(Collectors.groupingBy(Sending::attempt, Collectors.counting()));
        assertThat(repeated).isNotEmpty().allSatisfy((_, times) -> assertThat(times).isOne());
    }

    /** How often each text was asked for. */
    Map<String, Long> timesOfEachText(String to) {
        return texts(to, "").stream()
                .map(Sending::body)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
