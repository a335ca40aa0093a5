package care.vigil.simulator.client;

import care.vigil.simulator.calls.Call;
import care.vigil.simulator.calls.Line;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A call as a handset sees it.
 *
 * @param status in the carrier's words: queued, ringing, in-progress, completed, busy, …
 * @param acceptedAt when it was asked for
 * @param prompts how often it has asked for keys
 * @param listening whether it takes keys now
 * @param transcript what was heard, said and pressed
 */
public record CallState(
        String sid,
        String parentSid,
        String direction,
        String from,
        String to,
        String status,
        String answeredBy,
        Instant acceptedAt,
        Instant answeredAt,
        Instant endedAt,
        int prompts,
        boolean listening,
        List<Line> transcript) {

    /** The present state of a call. */
    public static CallState of(Call call) {
        Call.Facts facts = call.facts();
        return new CallState(
                facts.sid(),
                facts.parentSid(),
                facts.direction(),
                facts.from(),
                facts.to(),
                call.status().wire(),
                call.answeredBy(),
                facts.acceptedAt(),
                call.answeredAt(),
                call.endedAt(),
                call.prompts(),
                call.isListening(),
                call.transcript());
    }

    /** Whether it rings. */
    public boolean ringing() {
        return status.equals("ringing");
    }

    /** Whether it was answered and goes on. */
    public boolean inProgress() {
        return status.equals("in-progress");
    }

    /** Whether it is over, in whatever way. */
    public boolean over() {
        return !ringing() && !inProgress() && !status.equals("queued");
    }

    /** Everything that the program has said, in one text with a line for each sentence. */
    public String heard() {
        return transcript.stream()
                .filter(line -> line.who().equals("program"))
                .map(Line::text)
                .collect(Collectors.joining("\n"));
    }
}
