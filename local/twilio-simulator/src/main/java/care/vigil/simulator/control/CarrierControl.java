package care.vigil.simulator.control;

import care.vigil.simulator.calls.Calling;
import care.vigil.simulator.handsets.Directory;
import care.vigil.simulator.handsets.Handset;
import care.vigil.simulator.http.Answer;
import care.vigil.simulator.http.Json;
import care.vigil.simulator.http.Request;
import care.vigil.simulator.log.OperationLog;
import care.vigil.simulator.messages.Texting;
import care.vigil.simulator.rest.Fault;
import care.vigil.simulator.rest.Faults;
import java.util.Map;

/** What tests do to the carrier itself: faults, opt-outs, a fresh start. */
public final class CarrierControl {

    private final Faults faults;
    private final Texting texting;
    private final Calling calling;
    private final Directory directory;
    private final OperationLog log;

    /** Control over the carrier. */
    public CarrierControl(
            Faults faults,
            Texting texting,
            Calling calling,
            Directory directory,
            OperationLog log) {
        this.faults = faults;
        this.texting = texting;
        this.calling = calling;
        this.directory = directory;
        this.log = log;
    }

    Answer faults(Request request) {
        switch (request.method()) {
            case "POST" -> {
                Fault fault = Json.read(request.body(), Fault.class);
                if (fault.kind() == null) {
                    throw new IllegalArgumentException("A fault needs its kind");
                }
                faults.add(fault);
            }
            case "DELETE" -> faults.clear();
            default -> {}
        }
        return Answer.json(200, faults.pending());
    }

    Answer optOuts(Request request) {
        var pair = Json.tree(request.body());
        String from = pair.path("from").asText();
        String to = pair.path("to").asText();
        if (!request.method().equals("GET")) {
            texting.optOuts().block(from, to, request.method().equals("POST"));
        }
        return Answer.json(200, Map.of("blocked", texting.optOuts().isBlocked(from, to)));
    }

    /** Forgets everything that has happened; numbers, names of handsets and the clock stay. */
    Answer reset() {
        faults.clear();
        calling.calls().clear();
        texting.messages().clear();
        texting.optOuts().clear();
        directory.handsets().forEach(Handset::reset);
        log.clear();
        return Answer.json(200, Map.of("reset", true));
    }
}
