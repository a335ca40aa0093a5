package care.vigil.events;

import care.vigil.program.ProgramDocument;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;

/**
 * Topic {@code programs}, compacted, keyed by program. Written by roster-service, read by everyone.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(
        @JsonSubTypes.Type(value = ProgramEvent.ProgramPublished.class, name = "program-published"))
public sealed interface ProgramEvent extends VigilEvent {

    /**
     * The program as it is now.
     *
     * @param revision rises by one with every saved change; a reader refuses a lower one
     * @param asOf when this snapshot was taken; republished every 30 s, so its age tells how old a
     *     reader's copy is
     */
    record ProgramPublished(
            UUID eventId,
            Instant at,
            String program,
            long revision,
            Instant asOf,
            ProgramDocument document)
            implements ProgramEvent {

        @Override
        public String key() {
            return program;
        }
    }
}
