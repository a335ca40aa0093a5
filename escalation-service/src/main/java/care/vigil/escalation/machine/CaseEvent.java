package care.vigil.escalation.machine;

import java.time.Instant;

/** What has happened to a case. The n-th event makes version n. */
public sealed interface CaseEvent
        permits RequestEvent, SearchEvent, OwnerEvent, MessageEvent, TaskEvent {

    /** When it was decided, by the database clock. */
    Instant at();
}
