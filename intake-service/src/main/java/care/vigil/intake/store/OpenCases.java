package care.vigil.intake.store;

import care.vigil.events.EscalationEvent;
import care.vigil.events.EscalationEvent.EscalationChanged;
import care.vigil.intake.call.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
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
        var moved = event instanceof EscalationChanged;
        var standing = event instanceof EscalationChanged change ? standing(tx, change) : null;
        tx.createUpdate(
                        """
                        insert into open_case (escalation_id, contact_id, program, case_version,
                            chain_head, changed_at, closed_at, standing)
                        values (:id, :contactId, :program, :version, :head, :at, :closedAt, :standing)
                        on conflict (escalation_id) do update set
                            case_version = excluded.case_version, chain_head = excluded.chain_head,
                            changed_at = excluded.changed_at,
                            standing = case when :moved then excluded.standing
                                else open_case.standing end,
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
                .bind("moved", moved)
                .bind("standing", standing == null ? null : standing.name())
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
    public Optional<Standing> standing(Handle tx, UUID contactId) {
        return tx.createQuery(
                        "select standing from open_case where contact_id = :id and closed_at is null"
                                + " and standing is not null order by changed_at desc limit 1")
                .bind("id", contactId)
                .mapTo(Standing.class)
                .findOne();
    }

    private static Standing standing(Handle tx, EscalationChanged change) {
        var before =
                tx.createQuery(
                                "select standing from open_case where escalation_id = :id and"
                                        + " standing is not null for update")
                        .bind("id", change.escalationId())
                        .mapTo(Standing.class)
                        .findOne()
                        .orElse(null);
        return Standing.after(before, change.what(), change.ownerId());
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
