package care.vigil.simulator.client;

import care.vigil.simulator.handsets.ProgramNumber;
import care.vigil.simulator.http.Parameters;
import care.vigil.simulator.log.Operation;
import care.vigil.simulator.log.OperationLog;
import care.vigil.simulator.rest.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The simulator from a test's, a demonstration's or a benchmark's point of view. Start here:
 *
 * <pre>{@code
 * var carrier = SimulatorClient.at(URI.create("http://127.0.0.1:8090"));
 * var patient = carrier.handset("+13125550121");
 * var therapist = carrier.handset("+13125550111");
 *
 * patient.texts("+13125550100", "I can't stop shaking");
 * patient.awaitText("automatic", Duration.ofSeconds(5));
 * therapist.awaitRinging(Duration.ofSeconds(5)).answer();
 * therapist.press("1");
 * }</pre>
 *
 * Everything waits on the simulator's side (long polls), so nothing spins. Waiting in vain is an
 * {@link AssertionError} that says what was there instead. Safe for use by several threads.
 */
public final class SimulatorClient {

    private final Http http;
    private final Map<String, HandsetClient> handsets = new ConcurrentHashMap<>();

    private SimulatorClient(URI simulator) {
        http = new Http(simulator);
    }

    /** A client of the simulator at that address, such as {@code http://127.0.0.1:8090}. */
    public static SimulatorClient at(URI simulator) {
        return new SimulatorClient(simulator);
    }

    /** The handset with that number; always the same object, which remembers what it has taken. */
    public HandsetClient handset(String number) {
        return handsets.computeIfAbsent(number, one -> new HandsetClient(one, http));
    }

    /** Names a handset, so that the page shows it in that group. */
    public HandsetClient name(String number, String label, String group) {
        var named = Map.of("number", number, "label", label, "group", group);
        JsonNode _ = http.post("handsets", named, JsonNode.class);
        return handset(number);
    }

    /** The named handsets with everything on them. */
    public List<HandsetState> handsets() {
        return List.of(http.get("handsets", HandsetState[].class));
    }

    /** Adds or replaces one of the account's own numbers. */
    public void own(ProgramNumber number) {
        JsonNode _ = http.post("numbers", number, JsonNode.class);
    }

    /** The account's own numbers. */
    public List<ProgramNumber> numbers() {
        return List.of(http.get("numbers", ProgramNumber[].class));
    }

    /** Makes trouble. */
    public void fault(Fault fault) {
        JsonNode _ = http.post("faults", fault, JsonNode.class);
    }

    /** No more trouble. */
    public void clearFaults() {
        JsonNode _ = http.delete("faults", Map.of(), JsonNode.class);
    }

    /** Whether that handset has said STOP to that number. */
    public void optOut(String ourNumber, String handset) {
        var pair = Map.of("from", ourNumber, "to", handset);
        JsonNode _ = http.post("opt-outs", pair, JsonNode.class);
    }

    /** Everything that is still recorded, oldest first. */
    public List<Operation> operations() {
        return operationsSince(0, Duration.ZERO).operations();
    }

    /**
     * Operations after a number, up to 5,000; waits for the first. Go on with {@code page.next()};
     * when {@code page.oldest()} is beyond the number asked for plus one, some were dropped.
     */
    public OperationLog.Page operationsSince(long seq, Duration wait) {
        String query = "operations?since=" + seq + "&waitMs=" + wait.toMillis();
        return http.get(query, OperationLog.Page.class);
    }

    /** The same of one kind: {@code request}, {@code webhook} or {@code debugger}. */
    public OperationLog.Page operationsSince(long seq, String kind, Duration wait) {
        String query = "operations?since=" + seq + "&kind=" + kind + "&waitMs=" + wait.toMillis();
        return http.get(query, OperationLog.Page.class);
    }

    /** The matching operations. */
    public List<Operation> operations(Predicate<Operation> wanted) {
        List<Operation> all = new ArrayList<>();
        long since = 0;
        OperationLog.Page page = operationsSince(since, Duration.ZERO);
        while (!page.operations().isEmpty()) {
            page.operations().stream().filter(wanted).forEach(all::add);
            since = page.next();
            page = operationsSince(since, Duration.ZERO);
        }
        return all;
    }

    /** Waits for a matching operation, also among those that are already there. */
    public Operation awaitOperation(Predicate<Operation> wanted, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        long since = 0;
        do {
            Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
            OperationLog.Page page = operationsSince(since, left);
            var found = page.operations().stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            since = page.next();
        } while (System.nanoTime() < end);
        throw new AssertionError("No such operation within " + atMost);
    }

    /** The simulator's present instant. */
    public Instant now() {
        return Instant.parse(http.get("clock", JsonNode.class).path("now").asText());
    }

    /** Moves the simulator's clock ahead; what is due by then happens now. */
    public void advance(Duration by) {
        var body = Map.of("advanceMs", by.toMillis());
        JsonNode _ = http.post("clock", body, JsonNode.class);
    }

    /** Forgets everything that has happened, for every handset. */
    public void reset() {
        JsonNode _ = http.post("reset", Map.of(), JsonNode.class);
        handsets.clear();
    }

    /** Whether the simulator answers. */
    public boolean isUp() {
        try {
            return http.get("health", JsonNode.class).path("up").asBoolean();
        } catch (RuntimeException notThere) {
            return false;
        }
    }

    static String encoded(String part) {
        return Parameters.encodePart(part);
    }
}
