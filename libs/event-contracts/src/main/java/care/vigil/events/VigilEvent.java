package care.vigil.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/** What every message carries, whatever its topic. */
public sealed interface VigilEvent
        permits AcknowledgementEvent,
                ClinicianEvent,
                CrisisRequestEvent,
                EscalationEvent,
                NoticeEvent,
                PageEvent,
                PageOutcomeEvent,
                PatientTextEvent,
                ProgramEvent,
                RosterEvent {

    /** Same on every redelivery and on every path, so a reader can tell a repeat from news. */
    UUID eventId();

    /** When it happened, by the database clock, UTC. */
    Instant at();

    /** The Kafka key: what must stay in order with itself. Never a phone number or a name. */
    @JsonIgnore
    String key();
}
