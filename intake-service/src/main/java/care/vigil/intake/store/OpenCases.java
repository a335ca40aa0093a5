package care.vigil.intake.store;

import care.vigil.events.EscalationEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What intake knows of a contact's cases, and the head of each case's history as a second witness.
 */
@ApplicationScoped
public class OpenCases {

    /** Takes in where a case stands; what is older than what is known changes nothing. */
    public void learn(Handle tx, EscalationEvent event) {
        var closed = event instanceof EscalationEvent.EscalationClosed;
        tx.createUpdate(
                        """
                        insert into open_case values
                            (:id, :contactId, :program, :version, :head, :at, :closedAt)
                        on conflict (escalation_id) do update set
                            case_version = excluded.case_version, chain_head = excluded.chain_head,
                            changed_at = excluded.changed_at,
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
                .execute();
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
