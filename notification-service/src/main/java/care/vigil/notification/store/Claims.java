package care.vigil.notification.store;

import care.vigil.events.EventIds;
import care.vigil.events.PageOutcomeEvent.PatientTextDropped;
import care.vigil.events.Topics;
import care.vigil.messaging.Database;
import care.vigil.messaging.Outbox;
import care.vigil.notification.NotificationConfig;
import care.vigil.notification.page.Attempt;
import care.vigil.notification.page.Channel;
import care.vigil.notification.page.Purpose;
import care.vigil.notification.page.Standing;
import care.vigil.notification.patienttext.StillTrue;
import care.vigil.notification.patienttext.StillTrue.Dropped;
import care.vigil.notification.patienttext.StillTrue.Newest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Claims attempts for their one request to the carrier. Whether each is still wanted is asked here,
 * at the last moment, under the lock that a stand-down needs too: once a stand-down is committed,
 * nothing that it suppresses is claimed any more.
 */
@Singleton
public class Claims {

    private final Attempts attempts;
    private final Cases cases;
    private final LiveCalls liveCalls;
    private final Outbox outbox;
    private final String instance;
    private final long patienceSeconds;

    Claims(
            Attempts attempts,
            Cases cases,
            LiveCalls liveCalls,
            Outbox outbox,
            NotificationConfig config) {
        this.outbox = outbox;
        this.attempts = attempts;
        this.cases = cases;
        this.liveCalls = liveCalls;
        this.instance = config.instance();
        this.patienceSeconds = config.claimPatience().toSeconds();
    }

    /** Claims up to so many, the most urgent first. */
    public List<Attempt> claim(Handle tx, int limit) {
        var due = due(tx, limit);
        if (due.isEmpty()) {
            return due;
        }
        var known = new Known(standing(tx, due), texted(tx, due), nowForTexts(tx, due));
        var claimed = new ArrayList<Attempt>();
        for (var attempt : due) {
            if (isWanted(tx, attempt, known) && hasTelephone(tx, attempt)) {
                claimed.add(attempt);
            }
        }
        mark(tx, claimed);
        return claimed;
    }

    /**
     * Attempts that an earlier life of this process had claimed; what became of them is unknown.
     */
    public int forgetOwn(Handle tx) {
        return tx.execute(
                """
                update attempt set state = 'UNKNOWN', reason = 'restart', not_before = vigil_now() + interval '2 seconds'
                 where state = 'CLAIMED' and claimed_by = ?
                """,
                instance);
    }

    /** Attempts claimed so long ago that their claimer must be gone. */
    public int forgetOld(Handle tx) {
        return tx.execute(
                """
                update attempt set state = 'UNKNOWN', reason = 'claim too old', not_before = vigil_now()
                 where state = 'CLAIMED' and claimed_at < vigil_now() - ? * interval '1 second'
                """,
                patienceSeconds);
    }

    /**
     * Attempts with unknown outcome whose turn it is to be looked up, put off for the next look.
     */
    public List<Attempt> toLookUp(Handle tx, int limit) {
        return tx.createQuery(
                        """
                        update attempt set not_before = vigil_now() + interval '10 seconds'
                         where attempt_id in (select attempt_id from attempt
                               where state = 'UNKNOWN' and not_before <= vigil_now()
                               order by claimed_at limit :limit for update skip locked)
                        returning *
                        """)
                .bind("limit", limit)
                .map((row, _) -> attempts.read(row))
                .list();
    }

    /** Calls that are to be ended and that the carrier has named. */
    public List<Attempt> toEnd(Handle tx, int limit) {
        return tx.createQuery(
                        "select * from attempt where end_wanted and sid is not null limit :limit")
                .bind("limit", limit)
                .map((row, _) -> attempts.read(row))
                .list();
    }

    /**
     * What is asked of each attempt.
     *
     * @param now null where no text to a patient is due
     */
    private record Known(Map<UUID, Standing> cases, Map<UUID, Newest> texted, Instant now) {}

    private List<Attempt> due(Handle tx, int limit) {
        return tx.createQuery(
                        """
                        select * from attempt
                         where state = 'READY' and not_before <= (select vigil_now())
                           and (channel = 'SMS' or not exists (select from live_call
                                where live_call.to_index = attempt.to_index))
                         order by priority, not_before limit :limit for update skip locked
                        """)
                .bind("limit", limit)
                .map((row, _) -> attempts.read(row))
                .list();
    }

    private Map<UUID, Standing> standing(Handle tx, List<Attempt> due) {
        var ids =
                due.stream()
                        .map(attempt -> attempt.draft().purpose())
                        .map(purpose ->
                                switch (purpose) {
                                    case Purpose.Asking asking -> asking.escalationId();
                                    case Purpose.News news -> news.escalationId();
                                    case Purpose.Connecting connecting -> connecting.escalationId();
                                    case Purpose.Answering _, Purpose.Texting _ -> null;
                                })
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return cases.standing(tx, ids);
    }

    private Map<UUID, Newest> texted(Handle tx, List<Attempt> due) {
        var ids =
                due.stream()
                        .map(attempt -> attempt.draft().purpose())
                        .map(purpose ->
                                purpose instanceof Purpose.Texting t ? t.escalationId() : null)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return cases.texted(tx, ids);
    }

    /** Only a text to a patient can be too late. */
    private static Instant nowForTexts(Handle tx, List<Attempt> due) {
        boolean any = due.stream().anyMatch(it -> it.draft().purpose() instanceof Purpose.Texting);
        return any ? Database.now(tx) : null;
    }

    private boolean isWanted(Handle tx, Attempt attempt, Known known) {
        return switch (attempt.draft().purpose()) {
            case Purpose.Asking asking ->
                    isWanted(
                            tx,
                            attempt,
                            known.cases().get(asking.escalationId()),
                            standing ->
                                    standing.isStoodDown(asking.subject(), asking.caseVersion())
                                            ? "stood down"
                                            : null);
            case Purpose.News news ->
                    isWanted(
                            tx,
                            attempt,
                            known.cases().get(news.escalationId()),
                            standing ->
                                    standing.isStillTrue(
                                                    news.news(),
                                                    news.clinicianId(),
                                                    news.caseVersion())
                                            ? null
                                            : "not true any more");
            case Purpose.Connecting connecting ->
                    isWanted(
                            tx,
                            attempt,
                            known.cases().get(connecting.escalationId()),
                            standing ->
                                    standing.mayCall(connecting.clinicianId())
                                            ? null
                                            : "not the owner any more");
            case Purpose.Texting texting -> isWanted(tx, attempt, texting, known);
            case Purpose.Answering _ -> true;
        };
    }

    /**
     * Asks a case why an attempt is not wanted.
     *
     * @param standing null while the case is being decided about: asked again a moment later
     */
    private boolean isWanted(
            Handle tx, Attempt attempt, Standing standing, Function<Standing, String> whyNot) {
        if (standing == null) {
            return false;
        }
        var reason = whyNot.apply(standing);
        if (reason != null) {
            drop(tx, attempt, reason);
        }
        return reason == null;
    }

    private boolean isWanted(Handle tx, Attempt attempt, Purpose.Texting text, Known known) {
        var newest =
                text.escalationId() == null ? Newest.NONE : known.texted().get(text.escalationId());
        if (newest == null) {
            return false; // another text of this case is just being asked for
        }
        var dropped =
                StillTrue.check(
                        text.template(), text.caseVersion(), text.expiresAt(), newest, known.now());
        dropped.ifPresent(why -> {
            drop(tx, attempt, why.name());
            if (text.escalationId() != null && why != Dropped.SUPERSEDED) {
                tellDropped(tx, attempt, text, known.now());
            }
        });
        return dropped.isEmpty();
    }

    /** No newer text is on its way: what is true now is still to be said. */
    private void tellDropped(Handle tx, Attempt attempt, Purpose.Texting text, Instant now) {
        outbox.add(
                tx,
                Topics.PAGE_OUTCOMES,
                new PatientTextDropped(
                        EventIds.of("patient-text-dropped", attempt.attemptId()),
                        now,
                        text.escalationId(),
                        text.caseVersion(),
                        text.template()));
    }

    private boolean hasTelephone(Handle tx, Attempt attempt) {
        return attempt.draft().channel() == Channel.SMS || liveCalls.take(tx, attempt.attemptId());
    }

    private void drop(Handle tx, Attempt attempt, String why) {
        attempts.settle(tx, attempt.attemptId(), Attempt.State.DROPPED, null, why);
    }

    private void mark(Handle tx, List<Attempt> claimed) {
        if (claimed.isEmpty()) {
            return;
        }
        tx.createUpdate(
                        """
                        update attempt set state = 'CLAIMED', claimed_at = vigil_now(), claimed_by = :instance
                         where attempt_id = any(:ids)
                        """)
                .bind("instance", instance)
                .bindArray("ids", UUID.class, claimed.stream().map(Attempt::attemptId).toList())
                .execute();
    }
}
