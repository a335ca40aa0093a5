package care.vigil.escalation.store;

import care.vigil.events.CrisisRequestEvent;
import care.vigil.events.CrisisRequestEvent.CrisisRequested;
import care.vigil.events.EventJson;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Requests that came before their program was known here. They wait, and hold up nobody else. */
@Singleton
public class WaitingRequests {

    /** Keeps a request until its program is known. */
    public void add(Handle tx, CrisisRequested request) {
        tx.execute(
                "insert into waiting_request (event_id, program, event, since) values (?, ?, ?, vigil_now())"
                        + " on conflict (event_id) do nothing",
                request.eventId(),
                request.program(),
                EventJson.write(request));
    }

    /** Takes out whatever waits for a program, in the order of arrival. */
    public List<CrisisRequestEvent> take(Handle tx, String program) {
        return tx
                .createQuery(
                        "with taken as (delete from waiting_request where program = :program returning since, event)"
                                + " select event from taken order by since")
                .bind("program", program)
                .map((row, _) -> EventJson.read(row.getBytes("event"), CrisisRequestEvent.class))
                .list()
                .stream()
                .flatMap(reading ->
                        reading instanceof EventJson.Reading.Event<CrisisRequestEvent>(var event)
                                ? Stream.of(event)
                                : Stream.empty())
                .toList();
    }

    /** The programs for which a request has waited at least this long. */
    public List<String> programsThatWait(Handle handle, Duration atLeast) {
        return handle.createQuery(
                        "select distinct program from waiting_request"
                                + " where since <= vigil_now() - make_interval(secs => :secs)")
                .bind("secs", atLeast.toMillis() / 1000.0)
                .mapTo(String.class)
                .list();
    }

    /** How long the oldest has waited; empty when none waits. */
    public Optional<Duration> oldest(Handle handle) {
        return handle.createQuery(
                        "select extract(epoch from vigil_now() - min(since)) from waiting_request having count(*) > 0")
                .mapTo(Double.class)
                .findOne()
                .map(seconds -> Duration.ofMillis((long) (seconds * 1000)));
    }
}
