package care.vigil.notification.store;

import care.vigil.events.EventJson;
import care.vigil.events.EventJson.Reading;
import care.vigil.events.PageEvent;
import care.vigil.events.PageEvent.PagesStoodDown;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Stand-downs that wait until whoever accepted has been told so. */
@Singleton
public class HeldStandDowns {

    /** One that waits. */
    public record Held(UUID escalationId, long caseVersion) {}

    /** Keeps one until it is released. */
    public void hold(Handle tx, PagesStoodDown standDown) {
        tx.createUpdate(
                        """
                        insert into held_stand_down
                        values (:escalation, :version, :clinician, :event, vigil_now(),
                            vigil_now() + interval '30 seconds')
                        on conflict do nothing
                        """)
                .bind("escalation", standDown.escalationId())
                .bind("version", standDown.caseVersion())
                .bind("clinician", standDown.ownerId())
                .bind("event", EventJson.write(standDown))
                .execute();
    }

    /**
     * Whether a clinician heard "not recorded" about a case and has not been told otherwise:
     * neither in a call, nor by a text that arrived, or that the carrier has had for half a minute
     * without saying that it failed.
     */
    public boolean mustBeTold(Handle tx, UUID escalationId, UUID clinicianId) {
        return tx.createQuery(
                        """
                        select exists (select from reply late
                          where late.escalation_id = :case and late.clinician_id = :clinician
                            and late.meaning = 'accept' and late.not_yet_told_at is not null
                            and not exists (select from reply
                                where reply.escalation_id = :case and reply.clinician_id = :clinician
                                  and reply.via = 'CALL' and reply.told = 'you-have-it'
                                  and reply.not_yet_told_at is null
                                  and reply.received_at > late.received_at)
                            and not exists (select from attempt
                                where attempt.escalation_id = :case and attempt.clinician_id = :clinician
                                  and kind = 'ANSWER' and about = 'you-have-it'
                                  and created_at >= late.received_at and state = 'ACCEPTED'
                                  and (carrier_status in ('DELIVERED', 'READ')
                                       or settled_at < vigil_now() - interval '30 seconds'
                                          and coalesce(carrier_status, '')
                                              not in ('UNDELIVERED', 'FAILED', 'CANCELED'))))
                        """)
                .bind("case", escalationId)
                .bind("clinician", clinicianId)
                .mapTo(Boolean.class)
                .one();
    }

    /** Those that may be released now. */
    public List<Held> all(Handle handle, int limit) {
        return handle.createQuery(
                        """
                        select escalation_id, case_version from held_stand_down
                         order by held_at limit :limit
                        """)
                .bind("limit", limit)
                .map((row, _) -> new Held(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
    }

    /** The event of one; empty when it was released meanwhile. */
    public Optional<PagesStoodDown> find(Handle tx, Held held) {
        return tx.createQuery(
                        """
                        select event from held_stand_down
                         where escalation_id = :escalationId and case_version = :caseVersion
                        """)
                .bindMethods(held)
                .map((row, _) -> EventJson.read(row.getBytes(1), PageEvent.class))
                .findOne()
                .flatMap(HeldStandDowns::standDown);
    }

    /** Whether the clinician is to be called once more; then it is put off for the next time. */
    public boolean callIsDue(Handle tx, Held held) {
        return tx.createUpdate(
                                """
                                update held_stand_down set next_call_at = vigil_now() + interval '60 seconds'
                                 where escalation_id = :escalationId and case_version = :caseVersion
                                   and next_call_at <= vigil_now()
                                """)
                        .bindMethods(held)
                        .execute()
                == 1;
    }

    /** It was applied. */
    public void released(Handle tx, Held held) {
        tx.createUpdate(
                        """
                        delete from held_stand_down
                         where escalation_id = :escalationId and case_version = :caseVersion
                        """)
                .bindMethods(held)
                .execute();
    }

    private static Optional<PagesStoodDown> standDown(Reading<PageEvent> reading) {
        return reading instanceof Reading.Event<PageEvent>(PagesStoodDown event)
                ? Optional.of(event)
                : Optional.empty();
    }
}
