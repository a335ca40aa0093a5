package care.vigil.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Topic {@code patient-texts}, keyed by case, or by contact for the first text. Written by
 * intake-service and escalation-service, read by notification-service.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(
            value = PatientTextEvent.PatientTextRequested.class,
            name = "patient-text-requested"),
    @JsonSubTypes.Type(
            value = PatientTextEvent.PatientTextsWithdrawn.class,
            name = "patient-texts-withdrawn")
})
public sealed interface PatientTextEvent extends VigilEvent {

    /**
     * A patient is to be told what is true now. Carries no words: they are the program's, found by
     * template, language and revision.
     *
     * @param programRevision the revision of the program document whose words are to be used
     * @param escalationId null for the first text, which leaves before there is a case
     * @param caseVersion a text of a lower version is dropped once one of a higher version is
     *     known; 0 for the first
     * @param expiresAt after this the text is not true any more and must not leave
     * @param country whose emergency numbers the text names (ISO 3166-1 alpha-2); null when it is
     *     not known where the patient is
     */
    record PatientTextRequested(
            UUID eventId,
            Instant at,
            String program,
            long programRevision,
            UUID contactId,
            UUID escalationId,
            long caseVersion,
            PatientTextTemplate template,
            List<String> languages,
            String sealedPhone,
            Instant expiresAt,
            String country)
            implements PatientTextEvent {

        @Override
        public String key() {
            return (escalationId == null ? contactId : escalationId).toString();
        }
    }

    /**
     * A case has moved on, and no newer text says so: what the patient was to be told before is not
     * true any more, and must not leave.
     *
     * @param caseVersion texts of a lower version are meant
     * @param except what is still true, and may leave
     */
    record PatientTextsWithdrawn(
            UUID eventId,
            Instant at,
            String program,
            UUID escalationId,
            long caseVersion,
            List<PatientTextTemplate> except)
            implements PatientTextEvent {

        /** Copies the list, so that an event never changes. */
        public PatientTextsWithdrawn {
            except = except == null ? List.of() : List.copyOf(except);
        }

        @Override
        public String key() {
            return escalationId.toString();
        }
    }
}
