package care.vigil.simulator.control;

import care.vigil.simulator.calls.Call;
import care.vigil.simulator.calls.Calling;
import care.vigil.simulator.client.CallState;
import care.vigil.simulator.handsets.Directory;
import care.vigil.simulator.handsets.ProgramNumber;
import care.vigil.simulator.http.Answer;
import care.vigil.simulator.http.Json;
import care.vigil.simulator.http.Json.BadJson;
import care.vigil.simulator.http.Request;
import care.vigil.simulator.log.OperationLog;
import care.vigil.simulator.time.SimulatorClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * {@code /control}: what tests do at the simulator. Everything is JSON; errors are {@code {"error":
 * "…"}}.
 */
public final class ControlApi {

    private static final long LONGEST_WAIT = 60_000;

    private final HandsetControl handsets;
    private final CarrierControl carrier;
    private final Directory directory;
    private final Calling calling;
    private final OperationLog log;
    private final SimulatorClock clock;

    /** Control over everything. */
    public ControlApi(
            HandsetControl handsets,
            CarrierControl carrier,
            Directory directory,
            Calling calling,
            OperationLog log,
            SimulatorClock clock) {
        this.handsets = handsets;
        this.carrier = carrier;
        this.directory = directory;
        this.calling = calling;
        this.log = log;
        this.clock = clock;
    }

    /** Answers one request. */
    public Answer handle(Request request) throws InterruptedException {
        if (!comesFromOurPage(request)) {
            return error(403, "Only the simulator's own page may do that.");
        }
        try {
            List<String> path = request.segments();
            return route(request, path.subList(1, path.size()));
        } catch (BadJson e) {
            return error(400, e.getMessage());
        } catch (IllegalArgumentException e) {
            return error(422, e.getMessage());
        }
    }

    /** A browser says where a request comes from; another page's must not reach handsets. */
    private static boolean comesFromOurPage(Request request) {
        String origin = request.header("origin");
        return origin.isEmpty() || origin.equals("http://" + request.header("host"));
    }

    private Answer route(Request request, List<String> path) throws InterruptedException {
        String what = path.isEmpty() ? "" : path.getFirst();
        boolean read = request.method().equals("GET");
        return switch (what) {
            case "health" -> Answer.json(200, Map.of("up", true));
            case "numbers" -> read ? numbers() : own(request);
            case "handsets" -> handsets.handle(request, path.subList(1, path.size()));
            case "wait" -> handsets.await(request);
            case "calls" -> call(request, path);
            case "faults" -> carrier.faults(request);
            case "opt-outs" -> carrier.optOuts(request);
            case "operations" -> operations(request);
            case "clock" -> read ? time() : advance(request);
            case "reset" -> carrier.reset();
            default -> error(404, "There is no /control/" + what);
        };
    }

    private Answer numbers() {
        return Answer.json(200, List.copyOf(directory.ownNumbers()));
    }

    private Answer own(Request request) {
        ProgramNumber number = Json.read(request.body(), ProgramNumber.class);
        if (number.number() == null) {
            throw new IllegalArgumentException("A number needs its number");
        }
        directory.own(number);
        return Answer.json(200, number);
    }

    private Answer call(Request request, List<String> path) {
        if (path.size() < 2) {
            return error(404, "Which call?");
        }
        Call call = calling.calls().find(path.get(1)).orElse(null);
        if (call == null) {
            return error(404, "There is no call " + path.get(1));
        }
        if (path.size() == 3) {
            act(call, path.get(2), request);
        }
        return Answer.json(200, CallState.of(call));
    }

    private static void act(Call call, String what, Request request) {
        switch (what) {
            case "answer" -> call.answer();
            case "decline" -> call.decline();
            case "hangup" -> call.hangUp();
            case "press" -> call.press(Json.tree(request.body()).path("digits").asText());
            case "speak" -> call.speak(Json.tree(request.body()).path("text").asText());
            default -> throw new IllegalArgumentException("A call cannot " + what);
        }
    }

    private Answer operations(Request request) throws InterruptedException {
        var query = request.query();
        return Answer.json(
                200,
                log.since(
                        query.number("since", 0),
                        query.filled("kind").orElse(null),
                        (int) Math.clamp(query.number("limit", 5_000), 1L, 20_000L),
                        wait(request)));
    }

    static Duration wait(Request request) {
        return Duration.ofMillis(Math.clamp(request.query().number("waitMs", 0), 0L, LONGEST_WAIT));
    }

    private Answer time() {
        return Answer.json(200, Map.of("now", clock.now(), "offsetMs", clock.offset().toMillis()));
    }

    private Answer advance(Request request) {
        clock.advance(Duration.ofMillis(Json.tree(request.body()).path("advanceMs").asLong()));
        return time();
    }

    static Answer error(int status, String message) {
        return Answer.json(status, Map.of("error", String.valueOf(message)));
    }
}
