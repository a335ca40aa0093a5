package care.vigil.notification.store;

import care.vigil.notification.page.Attempt;
import care.vigil.notification.page.CarrierStatus;
import care.vigil.notification.page.Channel;
import care.vigil.notification.page.Draft;
import care.vigil.sealed.PhoneNumber;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Attempts: each is written before its one request to the carrier, and kept as evidence after. */
@Singleton
public class Attempts {

    private static final String WORDS = "attempt.words";
    private static final String NUMBER = "attempt.to_number";

    private final Secrets secrets;
    private final Waiting waiting;

    Attempts(Secrets secrets, Waiting waiting) {
        this.secrets = secrets;
        this.waiting = waiting;
    }

    /** Adds an attempt that is to be made after a while (zero: now). */
    public UUID add(Handle tx, Draft draft, Duration after) {
        var id = UUID.randomUUID();
        tx.createUpdate(
                        """
                        insert into attempt (attempt_id, kind, channel, priority, program, escalation_id,
                            case_version, page_id, round, request_event_id, clinician_id, phone_id, contact_id,
                            template, about, expires_at, subject, news, bridge_id, lasts_seconds, tries, from_number, to_number, to_index,
                            words, wording, state, not_before, created_at)
                        values (:id, :kind, :channel, :priority, :program, :escalationId,
                            :caseVersion, :pageId, :round, :requestEventId, :clinicianId, :phoneId, :contactId,
                            :template, :about, :expiresAt, :subject, :news, cast(:bridgeId as uuid), :lasts, :tries, :from, :number, :index,
                            :words, :wording, 'READY', vigil_now() + :after * interval '1 millisecond', vigil_now())
                        """)
                .bind("id", id)
                .bind("channel", draft.channel())
                .bind("priority", draft.priority())
                .bind("program", draft.program())
                .bind("lasts", draft.lasts().toSeconds())
                .bind("tries", draft.tries())
                .bind("from", draft.from())
                .bind("number", secrets.seal(draft.to().e164(), NUMBER, id))
                .bind("index", secrets.indexOf(draft.to()))
                .bind("words", secrets.seal(draft.words(), WORDS, id))
                .bind("wording", draft.wording())
                .bind("after", after.toMillis())
                .bindMap(PurposeColumns.of(draft.purpose()))
                .execute();
        tx.afterCommit(waiting::signal);
        return id;
    }

    /** One attempt. */
    public Optional<Attempt> find(Handle tx, UUID attemptId) {
        return tx.createQuery("select * from attempt where attempt_id = :id")
                .bind("id", attemptId)
                .map((row, _) -> read(row))
                .findOne();
    }

    /** The attempts of a page, newest first. */
    public List<Attempt> ofPage(Handle tx, UUID pageId) {
        return tx.createQuery(
                        """
                        select * from attempt where page_id = :page
                        order by round desc, tries desc, created_at desc
                        """)
                .bind("page", pageId)
                .map((row, _) -> read(row))
                .list();
    }

    /** Drops the waiting attempts of a page, because a newer round or nobody is to be asked. */
    public void dropWaiting(Handle tx, UUID pageId, Collection<Channel> channels, String reason) {
        tx.createUpdate(
                        """
                        update attempt set state = 'DROPPED', reason = :reason, settled_at = vigil_now()
                         where page_id = :page and channel = any(:channels) and state = 'READY'
                        """)
                .bind("reason", reason)
                .bind("page", pageId)
                .bindArray("channels", String.class, channels.stream().map(Channel::name).toList())
                .execute();
    }

    /** Drops the answers to a number of no clinician that have not left. */
    public void dropStranger(Handle tx, PhoneNumber number) {
        tx.createUpdate(
                        """
                        update attempt set state = 'DROPPED', reason = 'not to be texted', settled_at = vigil_now()
                         where kind = 'ANSWER' and to_index = :index and clinician_id is null
                           and state = 'READY'
                        """)
                .bind("index", secrets.indexOf(number))
                .execute();
    }

    /** Marks the live calls of a page as to be ended, except one in which its key was pressed. */
    public void endCalls(Handle tx, UUID pageId) {
        tx.execute(
                """
                update attempt set end_wanted = true
                  from live_call
                 where live_call.attempt_id = attempt.attempt_id and page_id = ? and not key_pressed
                """,
                pageId);
    }

    /** Records what came of the request; false when it was settled before. */
    public boolean settle(
            Handle tx, UUID attemptId, Attempt.State state, Integer carrierCode, String reason) {
        return tx.createUpdate(
                                """
                                update attempt set state = :state, carrier_code = :code, reason = :reason,
                                       settled_at = vigil_now()
                                 where attempt_id = :id and state in ('READY', 'CLAIMED', 'UNKNOWN')
                                """)
                        .bind("id", attemptId)
                        .bind("state", state)
                        .bind("code", carrierCode)
                        .bind("reason", reason)
                        .execute()
                == 1;
    }

    /** Records that the carrier has it, and since when; empty when that was known. */
    public Optional<Instant> accept(Handle tx, UUID attemptId, String sid) {
        return tx.createQuery(
                        """
                        update attempt set state = 'ACCEPTED', sid = coalesce(sid, :sid), settled_at = vigil_now()
                         where attempt_id = :id and state in ('CLAIMED', 'UNKNOWN', 'LOST')
                        returning settled_at
                        """)
                .bind("sid", sid)
                .bind("id", attemptId)
                .mapTo(Instant.class)
                .findOne();
    }

    /** Records that nobody knows what became of the request; it is looked up after a moment. */
    public boolean unknown(Handle tx, UUID attemptId, Integer carrierCode) {
        return tx.createUpdate(
                                """
                                update attempt set state = 'UNKNOWN', carrier_code = :code,
                                       not_before = vigil_now() + interval '2 seconds'
                                 where attempt_id = :id and state = 'CLAIMED'
                                """)
                        .bind("id", attemptId)
                        .bind("code", carrierCode)
                        .execute()
                == 1;
    }

    /** Those of these carrier's names that belong to no attempt of ours yet. */
    public List<String> unclaimed(Handle tx, List<String> sids) {
        return tx.createQuery(
                        """
                        select sid from unnest(:sids) sid
                         where not exists (select from attempt where attempt.sid = sid.sid)
                        """)
                .bindArray("sids", String.class, sids)
                .mapTo(String.class)
                .list();
    }

    /** What the carrier said last, locked to the end of the transaction. */
    public Optional<Attempt> lock(Handle tx, UUID attemptId) {
        return tx.createQuery("select * from attempt where attempt_id = :id for no key update")
                .bind("id", attemptId)
                .map((row, _) -> read(row))
                .findOne();
    }

    /** A call that was to be ended has ended, or cannot be ended any more. */
    public void endDone(Handle tx, UUID attemptId) {
        tx.execute("update attempt set end_wanted = false where attempt_id = ?", attemptId);
    }

    /** Records that a person has pressed an answering key in this call. */
    public void keyPressed(Handle tx, UUID attemptId) {
        tx.execute(
                "update attempt set key_pressed = true, end_wanted = false where attempt_id = ?",
                attemptId);
    }

    Attempt read(ResultSet row) throws SQLException {
        var id = row.getObject("attempt_id", UUID.class);
        var draft =
                new Draft(
                        PurposeColumns.read(row),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("program"),
                        row.getString("from_number"),
                        PhoneNumber.of(secrets.unseal(row.getBytes("to_number"), NUMBER, id)),
                        secrets.unseal(row.getBytes("words"), WORDS, id),
                        row.getString("wording"),
                        Duration.ofSeconds(row.getLong("lasts_seconds")),
                        row.getInt("tries"));
        var status = row.getString("carrier_status");
        return new Attempt(
                id,
                draft,
                Attempt.State.valueOf(row.getString("state")),
                instant(row, "claimed_at"),
                row.getString("sid"),
                status == null ? null : CarrierStatus.valueOf(status),
                row.getObject("carrier_code", Integer.class),
                row.getBoolean("key_pressed"),
                row.getBoolean("end_wanted"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
