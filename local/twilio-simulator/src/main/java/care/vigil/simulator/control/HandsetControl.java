package care.vigil.simulator.control;

import care.vigil.simulator.calls.Calling;
import care.vigil.simulator.client.CallState;
import care.vigil.simulator.client.HandsetState;
import care.vigil.simulator.client.TextRequest;
import care.vigil.simulator.handsets.Delivery;
import care.vigil.simulator.handsets.Directory;
import care.vigil.simulator.handsets.Handset;
import care.vigil.simulator.handsets.ProgramNumber;
import care.vigil.simulator.handsets.Script;
import care.vigil.simulator.handsets.TextLine;
import care.vigil.simulator.http.Answer;
import care.vigil.simulator.http.Json;
import care.vigil.simulator.http.Request;
import care.vigil.simulator.messages.OptOuts;
import care.vigil.simulator.messages.Texting;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code /control/handsets}: what the owners of handsets do, and what is on them. */
public final class HandsetControl {

    private final Directory directory;
    private final Calling calling;
    private final OptOuts optOuts;
    private final TextSending sending;

    /** Control over the handsets. */
    public HandsetControl(Directory directory, Calling calling, Texting texting) {
        this.directory = directory;
        this.calling = calling;
        this.optOuts = texting.optOuts();
        this.sending = new TextSending(texting);
    }

    Answer handle(Request request, List<String> path) throws InterruptedException {
        boolean read = request.method().equals("GET");
        if (path.isEmpty()) {
            return read ? named() : name(request);
        }
        Handset handset = directory.handset(path.getFirst());
        if (path.size() == 1) {
            return state(request, handset);
        }
        return act(request, handset, path.get(1));
    }

    private Answer named() {
        return Answer.json(
                200,
                directory.handsets().stream()
                        .filter(handset -> handset.label() != null)
                        .sorted(Comparator.comparing(Handset::number))
                        .map(HandsetState::of)
                        .toList());
    }

    private Answer name(Request request) {
        var given = Json.tree(request.body());
        Handset handset =
                directory.name(
                        given.path("number").asText(),
                        given.path("label").asText(),
                        given.path("group").asText());
        return Answer.json(200, HandsetState.of(handset));
    }

    private static Answer state(Request request, Handset handset) throws InterruptedException {
        long seen = request.query().number("after", -1);
        handset.awaitChangeAfter(seen, ControlApi.wait(request));
        return Answer.json(200, HandsetState.of(handset));
    }

    private Answer act(Request request, Handset handset, String what) throws InterruptedException {
        switch (what) {
            case "texts" -> {
                TextRequest text = Json.read(request.body(), TextRequest.class);
                ours(text.to());
                return Answer.json(200, sending.send(handset.number(), text));
            }
            case "calls" -> {
                ProgramNumber number = ours(Json.tree(request.body()).path("to").asText());
                return Answer.json(200, CallState.of(calling.receive(handset.number(), number)));
            }
            case "script" -> handset.script(Json.read(request.body(), Script.class));
            case "delivery" -> handset.deliver(Json.read(request.body(), Delivery.class));
            case "reset" -> {
                handset.reset();
                optOuts.forget(handset.number());
            }
            default -> throw new IllegalArgumentException("A handset cannot " + what);
        }
        return Answer.json(200, HandsetState.of(handset));
    }

    private ProgramNumber ours(String number) {
        return directory
                .own(number)
                .orElseThrow(() ->
                        new IllegalArgumentException(number + " is no number of the account"));
    }

    /** Waits until a handset has received so many texts that contain some words. */
    Answer await(Request request) throws InterruptedException {
        var query = request.query();
        Handset handset = directory.handset(query.filled("handset").orElseThrow());
        String words = query.first("contains").orElse("");
        long count = query.number("count", 1);
        long end =
                System.nanoTime()
                        + TimeUnit.MILLISECONDS.toNanos(
                                Math.clamp(query.number("timeoutMs", 10_000), 0L, 60_000L));
        while (true) {
            long version = handset.version();
            List<TextLine> found =
                    handset.texts().stream()
                            .filter(line -> line.received() && line.body().contains(words))
                            .toList();
            long left = end - System.nanoTime();
            if (found.size() >= count || left <= 0) {
                boolean met = found.size() >= count;
                return Answer.json(met ? 200 : 408, Map.of("met", met, "texts", found));
            }
            handset.awaitChangeAfter(version, Duration.ofNanos(left));
        }
    }
}
