package care.vigil.intake.support;

import static org.awaitility.Awaitility.await;

import care.vigil.events.CaseStanding;
import care.vigil.events.CrisisRequestEvent.CrisisRequested;
import care.vigil.events.EscalationEvent;
import care.vigil.events.EscalationEvent.EscalationChanged;
import care.vigil.events.EscalationEvent.EscalationClosed;
import care.vigil.events.EscalationEvent.EscalationOpened;
import care.vigil.events.EscalationEvent.RequestJoined;
import care.vigil.events.Topics;
import java.time.Instant;
import java.util.UUID;

/** Escalation-service, as far as intake hears it: cases that open, change and close. */
public final class Cases {

    private Cases() {}

    /** A request opens a case; returns when intake knows. */
    public static UUID open(CrisisRequested request) {
        var id = UUID.randomUUID();
        heard(
                new EscalationOpened(
                        UUID.randomUUID(),
                        Instant.now(),
                        id,
                        request.contactId(),
                        request.program(),
                        1,
                        "head-1",
                        request.eventId()));
        return id;
    }

    /** A request joins a case; returns when intake knows. */
    public static void join(UUID id, CrisisRequested request, long version) {
        heard(
                new RequestJoined(
                        UUID.randomUUID(),
                        Instant.now(),
                        id,
                        request.contactId(),
                        request.program(),
                        version,
                        "head-" + version,
                        request.eventId(),
                        null));
    }

    /** A case moves on; returns when intake knows what its patient can be told. */
    public static void change(
            UUID id, CrisisRequested request, long version, CaseStanding standing) {
        heard(
                new EscalationChanged(
                        UUID.randomUUID(),
                        Instant.now(),
                        id,
                        request.contactId(),
                        request.program(),
                        version,
                        "head-" + version,
                        "standing-changed",
                        null,
                        standing));
    }

    /** A case closes; returns when intake knows. */
    public static void close(UUID id, CrisisRequested request, long version) {
        heard(
                new EscalationClosed(
                        UUID.randomUUID(),
                        Instant.now(),
                        id,
                        request.contactId(),
                        request.program(),
                        version,
                        "head-" + version));
    }

    private static void heard(EscalationEvent event) {
        Wire.tell(Topics.ESCALATIONS, event);
        await().until(() ->
                Rows.count(
                                "select count(*) from inbox where topic = ? and event_id = ?",
                                Topics.ESCALATIONS,
                                event.eventId())
                        == 1);
    }
}
