package care.vigil.notification.store;

import care.vigil.events.EventIds;
import care.vigil.events.PageOutcomeEvent.PatientTextDropped;
import care.vigil.events.Topics;
import care.vigil.messaging.Database;
import care.vigil.messaging.Outbox;
import care.vigil.notification.page.Attempt;
import care.vigil.notification.page.Purpose;
import care.vigil.notification.page.Standing;
import care.vigil.notification.patienttext.StillTrue;
import care.vigil.notification.patienttext.StillTrue.Dropped;
import care.vigil.notification.patienttext.StillTrue.Newest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Which attempts are still wanted, asked at the last moment before they are claimed. What is not is
 * dropped, and a text that leaves its patient without the truth is told back.
 */
@Singleton
class Wanted {

    private final Attempts attempts;
    private final Cases cases;
    private final Outbox outbox;

    Wanted(Attempts attempts, Cases cases, Outbox outbox) {
        this.attempts = attempts;
        this.cases = cases;
        this.outbox = outbox;
    }

    /** Those of some attempts that may be claimed now; their cases are held still until then. */
    List<Attempt> of(Handle tx, List<Attempt> due) {
        var known = new Known(standing(tx, due), texted(tx, due), nowForTexts(tx, due));
        return due.stream().filter(attempt -> isWanted(tx, attempt, known)).toList();
    }

    /**
     * What is asked of each attempt.
     *
     * @param now null where no text to a patient is due
     */
    private record Known(Map<UUID, Standing> cases, Map<UUID, Newest> texted, Instant now) {}

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

    private void drop(Handle tx, Attempt attempt, String why) {
        attempts.settle(tx, attempt.attemptId(), Attempt.State.DROPPED, null, why);
    }
}
