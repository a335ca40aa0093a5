package care.vigil.intake.store;

import care.vigil.events.CaseStanding;
import care.vigil.events.EscalationEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What intake knows of a contact's cases, and the head of each case's history as a second witness.
 */
@ApplicationScoped
public class OpenCases {

    /**
     * Takes in where a case stands; what is older than what is known changes nothing, and neither
     * does what does not say where the case stands.
     */
    public void learn(Handle tx, EscalationEvent event) {
        var closed = event instanceof EscalationEvent.EscalationClosed;
        tx.createUpdate(
                        """
                        insert into open_case (escalation_id, contact_id, program, case_version,
                            chain_head, changed_at, closed_at, standing)
                        values (:id, :contactId, :program, :version, :head, :at, :closedAt, :standing)
                        on conflict (escalation_id) do update set
                            case_version = excluded.case_version, chain_head = excluded.chain_head,
                            changed_at = excluded.changed_at,
                            standing = coalesce(excluded.standing, open_case.standing),
                            closed_at = coalesce(open_case.closed_at, excluded.closed_at)
                        where open_case.case_version <= excluded.case_version\
                        """)
                .bind("id", event.escalationId())
                .bind("contactId", event.contactId())
                .bind("program", event.program())
                .bind("version", event.caseVersion())
                .bind("head", event.chainHead())
                .bind("at", event.at())
                .bind("closedAt", closed ? event.at() : null)
                .bind("standing", standing(event).map(Enum::name).orElse(null))
                .execute();
    }

    /** Whether anybody waits: a case is open, or a request has none yet. */
    public boolean anybodyWaits(Handle tx) {
        return tx.createQuery(
                        """
                        select exists (select from open_case where closed_at is null)
                            or exists (select from message where case_known_at is null)\
                        """)
                .mapTo(Boolean.class)
                .one();
    }

    /** Where a contact's open case stands; empty when there is none, or nothing is known. */
    public Optional<CaseStanding> standing(Handle tx, UUID contactId) {
        return tx.createQuery(
                        "select standing from open_case where contact_id = :id and closed_at is null"
                                + " and standing is not null order by changed_at desc limit 1")
                .bind("id", contactId)
                .mapTo(CaseStanding.class)
                .findOne();
    }

    private static Optional<CaseStanding> standing(EscalationEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case EscalationEvent.EscalationChanged changed -> changed.standing();
                    case EscalationEvent.RequestJoined joined -> joined.standing();
                    case EscalationEvent.EscalationOpened _, EscalationEvent.EscalationClosed _ ->
                            null;
                });
    }

    /** True while a case of this contact is known to be open. */
    public boolean anyOf(Handle tx, UUID contactId) {
        return tx.createQuery(
                        "select exists (select from open_case where contact_id = :id and closed_at"
                                + " is null)")
                .bind("id", contactId)
                .mapTo(Boolean.class)
                .one();
    }
}
