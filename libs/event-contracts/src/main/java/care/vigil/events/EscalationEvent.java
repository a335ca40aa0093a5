package care.vigil.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;

/**
 * Topic {@code escalations}, keyed by case: the public life of a case, without patient data.
 * Written by escalation-service, read by intake-service (receipts) and whoever reports.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EscalationEvent.EscalationOpened.class, name = "escalation-opened"),
    @JsonSubTypes.Type(value = EscalationEvent.RequestJoined.class, name = "request-joined"),
    @JsonSubTypes.Type(
            value = EscalationEvent.EscalationChanged.class,
            name = "escalation-changed"),
    @JsonSubTypes.Type(value = EscalationEvent.EscalationClosed.class, name = "escalation-closed")
})
public sealed interface EscalationEvent extends VigilEvent {

    UUID escalationId();

    UUID contactId();

    String program();

    long caseVersion();

    /**
     * Head of the case's hash chain at this version, in hex; other services keep it as a witness.
     */
    String chainHead();

    @Override
    default String key() {
        return escalationId().toString();
    }

    /** A request opened a case. */
    record EscalationOpened(
            UUID eventId,
            Instant at,
            UUID escalationId,
            UUID contactId,
            String program,
            long caseVersion,
            String chainHead,
            UUID requestEventId)
            implements EscalationEvent {}

    /**
     * A later request joined the contact's open case.
     *
     * @param standing what the patient can be told of it then; null while there is nothing to tell,
     *     and in messages from before that was said
     */
    record RequestJoined(
            UUID eventId,
            Instant at,
            UUID escalationId,
            UUID contactId,
            String program,
            long caseVersion,
            String chainHead,
            UUID requestEventId,
            CaseStanding standing)
            implements EscalationEvent {}

    /**
     * The case moved on.
     *
     * @param what the name of the case event, such as {@code acknowledged}
     * @param ownerId who owns the case after it; null when nobody does
     * @param standing what the patient can be told of it then; null while there is nothing to tell,
     *     and in messages from before that was said
     */
    record EscalationChanged(
            UUID eventId,
            Instant at,
            UUID escalationId,
            UUID contactId,
            String program,
            long caseVersion,
            String chainHead,
            String what,
            UUID ownerId,
            CaseStanding standing)
            implements EscalationEvent {}

    /** A clinician closed the case. */
    record EscalationClosed(
            UUID eventId,
            Instant at,
            UUID escalationId,
            UUID contactId,
            String program,
            long caseVersion,
            String chainHead)
            implements EscalationEvent {}
}
