package care.vigil.events;

import care.vigil.timetable.PublishedShift;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Topic {@code rosters}, compacted, keyed by program. Written by roster-service, read by
 * escalation-service.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(
        @JsonSubTypes.Type(value = RosterEvent.RosterPublished.class, name = "roster-published"))
public sealed interface RosterEvent extends VigilEvent {

    /**
     * Who is on call, resolved into shifts, from yesterday to at least 14 days ahead.
     *
     * @param version rises with every change; a reader refuses a lower one, or an older {@code
     *     asOf} of the same one
     * @param people everyone who may appear in the shifts or answer for this program
     */
    record RosterPublished(
            UUID eventId,
            Instant at,
            String program,
            long version,
            Instant asOf,
            List<PublishedShift> shifts,
            List<Person> people)
            implements RosterEvent {

        @Override
        public String key() {
            return program;
        }
    }

    /** A clinician or operator as colleagues know them. */
    record Person(UUID clinicianId, String displayName, List<Role> roles) {}
}
