package care.vigil.notification.store;

import care.vigil.events.Via;
import care.vigil.sealed.PhoneNumber;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What people answered, each once, and whether they were told what became of it. */
@Singleton
public class Replies {

    /**
     * An answer as it came.
     *
     * @param replyId made of the carrier's name for it, so that a repeat is the same; also the id
     *     of the event
     * @param sender null when it is no telephone number
     * @param meaning a word such as {@code accept}
     * @param pageId null when it is about no page
     */
    public record Incoming(
            UUID replyId,
            Via via,
            String program,
            UUID clinicianId,
            PhoneNumber sender,
            String body,
            String meaning,
            UUID pageId,
            UUID escalationId) {}

    /** An answer that escalation-service is to be asked about. */
    public record Reply(
            UUID replyId,
            Via via,
            String program,
            UUID clinicianId,
            PhoneNumber sender,
            String meaning,
            UUID pageId,
            UUID escalationId,
            Instant receivedAt,
            String told,
            int asked) {}

    private final Secrets secrets;

    Replies(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Those of these answers that are not here. */
    public Set<UUID> unknown(Handle tx, Collection<UUID> replyIds) {
        return tx.createQuery(
                        """
                        select id from unnest(:ids) id
                         where not exists (select from reply where reply_id = id)
                        """)
                .bindArray("ids", UUID.class, replyIds)
                .mapTo(UUID.class)
                .set();
    }

    /** An answer was found at the carrier, which had taken it then. */
    public void recovered(Handle tx, UUID replyId, Instant takenAt) {
        tx.execute(
                "update reply set recovered = true, carrier_time = ? where reply_id = ?",
                takenAt,
                replyId);
    }

    /** Keeps an answer; empty when it is a repeat. */
    public Optional<Reply> keep(Handle tx, Incoming reply, boolean toAsk) {
        var sender = reply.sender();
        return tx.createQuery(
                        """
                        insert into reply (reply_id, via, program, clinician_id, sender, sender_index, body,
                            received_at, meaning, page_id, escalation_id, next_ask_at)
                        values (:replyId, :via, :program, cast(:clinicianId as uuid), :number, :index, :words,
                            vigil_now(), :meaning, cast(:pageId as uuid), cast(:escalationId as uuid),
                            case when :toAsk then vigil_now() + interval '3 seconds' end)
                        on conflict (reply_id) do nothing returning *
                        """)
                .bind("replyId", reply.replyId())
                .bind("via", reply.via())
                .bind("program", reply.program())
                .bind("clinicianId", reply.clinicianId())
                .bind(
                        "number",
                        sender == null
                                ? null
                                : secrets.seal(sender.e164(), "reply.sender", reply.replyId()))
                .bind("index", sender == null ? null : secrets.indexOf(sender))
                .bind("words", secrets.seal(reply.body(), "reply.body", reply.replyId()))
                .bind("meaning", reply.meaning())
                .bind("pageId", reply.pageId())
                .bind("escalationId", reply.escalationId())
                .bind("toAsk", toAsk)
                .map((row, _) -> read(row))
                .findOne();
    }

    /** One answer. */
    public Optional<Reply> find(Handle tx, UUID replyId) {
        return tx.createQuery("select * from reply where reply_id = :id")
                .bind("id", replyId)
                .map((row, _) -> read(row))
                .findOne();
    }

    /** Answers whose fate is still not known, put off for the next look. */
    public List<UUID> toAsk(Handle tx, int limit) {
        return tx.createQuery(
                        """
                        update reply set next_ask_at = vigil_now() + interval '3 seconds'
                         where reply_id in (select reply_id from reply where next_ask_at <= vigil_now()
                               order by next_ask_at limit :limit for update skip locked)
                        returning reply_id
                        """)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /** escalation-service has said what became of it; nothing is left to ask. */
    public void settled(Handle tx, UUID replyId, String result, String told) {
        tx.execute(
                """
                update reply set result = ?, told = ?, asked = asked + 1, next_ask_at = null
                 where reply_id = ?
                """,
                result,
                told,
                replyId);
    }

    /** Still not known; asked again after a while. */
    public void notYet(Handle tx, UUID replyId, String told, Duration again) {
        tx.execute(
                """
                update reply set told = ?, asked = asked + 1,
                       not_yet_told_at = coalesce(not_yet_told_at, vigil_now()),
                       next_ask_at = vigil_now() + ? * interval '1 millisecond'
                 where reply_id = ?
                """,
                told,
                again.toMillis(),
                replyId);
    }

    /**
     * Whether somebody was just asked to name a code, and has named none since: within 10 min, a
     * bare word of theirs is not applied.
     */
    public boolean codeWanted(Handle tx, PhoneNumber sender) {
        return tx.createQuery(
                        """
                        select meaning = 'ambiguous' from reply
                         where sender_index = :index and via = 'SMS'
                           and received_at > (select vigil_now() - interval '10 minutes')
                           and meaning in ('ambiguous', 'accept', 'decline', 'contact', 'not-reached',
                               'pass', 'emergency')
                         order by received_at desc limit 1
                        """)
                .bind("index", secrets.indexOf(sender))
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    /** Whether the last text of the same sender before this one said the same. */
    public boolean saysTheSameAgain(Handle tx, Incoming reply) {
        return tx.createQuery(
                        """
                        select reply_id, body from reply
                         where sender_index = :index and via = 'SMS' and reply_id <> :id
                         order by received_at desc limit 1
                        """)
                .bind("index", secrets.indexOf(reply.sender()))
                .bind("id", reply.replyId())
                .map((row, _) ->
                        secrets.unseal(
                                row.getBytes("body"),
                                "reply.body",
                                row.getObject("reply_id", UUID.class)))
                .findOne()
                .filter(reply.body()::equals)
                .isPresent();
    }

    /** When a clinician last accepted a case; empty when they never did here. */
    public Optional<Instant> lastAccepted(Handle tx, UUID escalationId, UUID clinicianId) {
        return tx.createQuery(
                        """
                        select max(received_at) from reply
                         where escalation_id = :case and clinician_id = :clinician and meaning = 'accept'
                        """)
                .bind("case", escalationId)
                .bind("clinician", clinicianId)
                .mapTo(Instant.class)
                .findOne();
    }

    private Reply read(ResultSet row) throws SQLException {
        var id = row.getObject("reply_id", UUID.class);
        var sender = secrets.unseal(row.getBytes("sender"), "reply.sender", id);
        return new Reply(
                id,
                Via.valueOf(row.getString("via")),
                row.getString("program"),
                row.getObject("clinician_id", UUID.class),
                sender == null ? null : PhoneNumber.of(sender),
                row.getString("meaning"),
                row.getObject("page_id", UUID.class),
                row.getObject("escalation_id", UUID.class),
                row.getTimestamp("received_at").toInstant(),
                row.getString("told"),
                row.getInt("asked"));
    }
}
