package care.vigil.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Topic {@code clinicians}, compacted, keyed by clinician. Written by roster-service, read by
 * notification-service.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(
        @JsonSubTypes.Type(
                value = ClinicianEvent.ClinicianPublished.class,
                name = "clinician-published"))
public sealed interface ClinicianEvent extends VigilEvent {

    /**
     * A clinician or operator as they are now.
     *
     * @param version rises with every change; a reader refuses a lower one
     * @param active false once the account was closed: never paged again
     * @param phones in the order in which they are tried
     */
    record ClinicianPublished(
            UUID eventId,
            Instant at,
            UUID clinicianId,
            long version,
            Instant asOf,
            String displayName,
            boolean active,
            List<Phone> phones,
            List<Membership> memberships)
            implements ClinicianEvent {

        @Override
        public String key() {
            return clinicianId.toString();
        }
    }

    /**
     * One number of a clinician.
     *
     * @param sealedNumber the E.164 number, readable by notification-service alone
     */
    record Phone(UUID phoneId, String sealedNumber, boolean sms, boolean voice, boolean verified) {}

    /** What a clinician may do in one program. */
    record Membership(String program, List<Role> roles) {}
}
