package care.vigil.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;

/**
 * Topic {@code notices}, keyed by program. Written by whoever finds trouble, read by
 * notification-service, which tells people.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(
        @JsonSubTypes.Type(
                value = NoticeEvent.OperationsAlerted.class,
                name = "operations-alerted"))
public sealed interface NoticeEvent extends VigilEvent {

    /**
     * The operations of a program are to be texted and called. Names no case and no person.
     *
     * @param program null when it cannot be known: the operations of every program are told
     */
    record OperationsAlerted(UUID eventId, Instant at, String program, OperationsTrouble what)
            implements NoticeEvent {

        /** The same trouble of one program found again within a minute is the same notice. */
        public static OperationsAlerted of(String program, OperationsTrouble what, Instant now) {
            var id = EventIds.of("operations-alerted", program, what, now.getEpochSecond() / 60);
            return new OperationsAlerted(id, now, program, what);
        }

        @Override
        public String key() {
            return program == null ? "every-program" : program;
        }
    }
}
