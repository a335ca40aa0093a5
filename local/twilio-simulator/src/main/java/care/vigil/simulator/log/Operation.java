package care.vigil.simulator.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened at the carrier.
 *
 * @param seq grows by one, never reused, also over a reset
 * @param at when it began (a request: when it arrived), microseconds where the machine has them
 * @param kind {@code request} (a REST request that came in), {@code webhook} (one try of a webhook
 *     that went out), {@code debugger} (an error that the carrier would show in its debugger)
 * @param target path or URL
 * @param sid the message or call that it is about, or null
 * @param params the form parameters, a list where a name repeats
 * @param status the HTTP status of the answer, 0 when there was none
 * @param micros how long the answer took
 * @param note an error code, the fault that was played, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Operation(
        long seq,
        Instant at,
        String kind,
        String method,
        String target,
        String sid,
        Map<String, Object> params,
        int status,
        long micros,
        String note) {}
