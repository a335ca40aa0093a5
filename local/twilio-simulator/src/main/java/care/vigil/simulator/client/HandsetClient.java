package care.vigil.simulator.client;

import care.vigil.simulator.handsets.Delivery;
import care.vigil.simulator.handsets.Script;
import care.vigil.simulator.handsets.TextLine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One handset. Each text is taken once: {@link #awaitText} gives the first matching text that this
 * object has not given before, whatever the order in which the others arrive.
 */
public final class HandsetClient {

    private final String number;
    private final String path;
    private final Http http;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    HandsetClient(String number, Http http) {
        this.number = number;
        this.http = http;
        path = "handsets/" + SimulatorClient.encoded(number);
    }

    /** Its number. */
    public String number() {
        return number;
    }

    /** Everything on it. */
    public HandsetState state() {
        return http.get(path, HandsetState.class);
    }

    /** The texts that it has received, oldest first. */
    public List<TextLine> received() {
        return state().received();
    }

    /** Sends a text to one of the account's numbers; waits for the webhook's answer. */
    public TextResult texts(String to, String body) {
        return texts(TextRequest.of(to, body));
    }

    /** Sends a text that is special in some way. */
    public TextResult texts(TextRequest text) {
        return http.post(path + "/texts", text, TextResult.class);
    }

    /** Regards every text that is on it now as taken. */
    public HandsetClient fromNow() {
        received().forEach(line -> taken.add(line.sid()));
        return this;
    }

    /** Waits for a text that contains those words, in this case, and takes it. */
    public TextLine awaitText(String words, Duration atMost) {
        return awaitText(
                "a text with \"" + words + "\"", line -> line.body().contains(words), atMost);
    }

    /** Waits for a matching text and takes it. */
    public TextLine awaitText(Predicate<TextLine> wanted, Duration atMost) {
        return awaitText("a matching text", wanted, atMost);
    }

    private TextLine awaitText(String what, Predicate<TextLine> wanted, Duration atMost) {
        TextLine found = await(what, state -> untaken(state, wanted), atMost);
        taken.add(found.sid());
        return found;
    }

    private Optional<TextLine> untaken(HandsetState state, Predicate<TextLine> wanted) {
        return state.received().stream()
                .filter(line -> !taken.contains(line.sid()) && wanted.test(line))
                .findFirst();
    }

    /** What it does when it rings, from now on. */
    public HandsetClient scripted(Script script) {
        HandsetState _ = http.post(path + "/script", script, HandsetState.class);
        return this;
    }

    /** What becomes of texts to it, from now on. */
    public HandsetClient delivering(Delivery delivery) {
        HandsetState _ = http.post(path + "/delivery", delivery, HandsetState.class);
        return this;
    }

    /** Forgets texts, calls, script, delivery and opt-outs. */
    public HandsetClient reset() {
        HandsetState _ = http.post(path + "/reset", Map.of(), HandsetState.class);
        taken.clear();
        return this;
    }

    /** Calls one of the account's numbers. */
    public CallState calls(String to) {
        return http.post(path + "/calls", Map.of("to", to), CallState.class);
    }

    /** Waits until it rings; the handset itself is given back, to go on with. */
    public HandsetClient awaitRinging(Duration atMost) {
        CallState _ = awaitCall(CallState::ringing, atMost);
        return this;
    }

    /** Waits for a call in a state of interest. */
    public CallState awaitCall(Predicate<CallState> wanted, Duration atMost) {
        return await(
                "such a call",
                state -> state.calls().reversed().stream().filter(wanted).findFirst(),
                atMost);
    }

    /** Waits until those words have been said on the live call, or on the last one. */
    public CallState awaitHeard(String words, Duration atMost) {
        return await(
                "a call with \"" + words + "\"",
                state ->
                        state.calls().reversed().stream()
                                .limit(1)
                                .filter(call -> call.heard().contains(words))
                                .findFirst(),
                atMost);
    }

    /** The call that rings or goes on, if any. */
    public Optional<CallState> liveCall() {
        return state().calls().reversed().stream()
                .filter(call -> call.ringing() || call.inProgress())
                .findFirst();
    }

    /** Answers the ringing call; waits until it is connected. */
    public CallState answer() {
        String sid = act("answer", Map.of()).sid();
        return awaitCall(call -> call.sid().equals(sid) && !call.ringing(), Duration.ofSeconds(5));
    }

    /** Refuses the ringing call. */
    public CallState decline() {
        return act("decline", Map.of());
    }

    /** Presses keys on the live call, as soon as it asks for some. */
    public CallState press(String digits) {
        CallState asking =
                awaitCall(call -> call.inProgress() && call.listening(), Duration.ofSeconds(10));
        return onCall(asking.sid(), "press", Map.of("digits", digits));
    }

    /** Presses keys on the live call now, whether or not it asks. */
    public CallState pressNow(String digits) {
        return act("press", Map.of("digits", digits));
    }

    /** Says something on the live call; whoever it is connected with hears it. */
    public CallState says(String words) {
        return act("speak", Map.of("text", words));
    }

    /** Hangs up the live call. */
    public CallState hangUp() {
        return act("hangup", Map.of());
    }

    private CallState act(String what, Object body) {
        CallState live =
                liveCall().orElseThrow(() -> new AssertionError(number + " is not on a call"));
        return onCall(live.sid(), what, body);
    }

    private CallState onCall(String sid, String what, Object body) {
        return http.post("calls/" + sid + "/" + what, body, CallState.class);
    }

    private <T> T await(String what, Function<HandsetState, Optional<T>> look, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        HandsetState state = state();
        Optional<T> found = look.apply(state);
        while (found.isEmpty() && System.nanoTime() < end) {
            long left = Math.max(1, (end - System.nanoTime()) / 1_000_000);
            String query = "?after=" + state.version() + "&waitMs=" + Math.min(left, 30_000);
            state = http.get(path + query, HandsetState.class);
            found = look.apply(state);
        }
        HandsetState last = state;
        return found.orElseThrow(() -> new AssertionError(missing(what, atMost, last)));
    }

    private String missing(String what, Duration atMost, HandsetState state) {
        String texts =
                state.received().stream()
                        .map(line -> "  " + line.at() + " " + line.body())
                        .collect(Collectors.joining("\n"));
        String calls =
                state.calls().stream()
                        .map(call -> "  " + call.status() + " " + call.heard())
                        .collect(Collectors.joining("\n"));
        return "%s had not got %s within %s; texts:%n%s%ncalls:%n%s"
                .formatted(number, what, atMost, texts, calls);
    }
}
