package care.vigil.notification;

import care.vigil.events.ClinicianEvent.ClinicianPublished;
import care.vigil.messaging.Database;
import care.vigil.notification.page.Attempt;
import care.vigil.notification.page.Channel;
import care.vigil.notification.page.Purpose;
import care.vigil.notification.store.Clinicians;
import care.vigil.notification.store.LostChannels;
import care.vigil.sealed.PhoneNumber;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Notices when the last way to a clinician is closed, and says so for each case that they have or
 * are paged about.
 */
@Singleton
public class Losing {

    private static final Logger LOG = Logger.getLogger(Losing.class);
    private static final int OPTED_OUT = 21610;

    /** What carriers take for "no more texts", when it is the only word. */
    private static final Set<String> STOP_WORDS =
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT");

    private final Clinicians clinicians;
    private final LostChannels lost;
    private final Outcomes outcomes;

    Losing(Clinicians clinicians, LostChannels lost, Outcomes outcomes) {
        this.clinicians = clinicians;
        this.lost = lost;
        this.outcomes = outcomes;
    }

    /** A clinician as they are now. */
    public void know(Handle tx, ClinicianPublished snapshot) {
        if (clinicians.keep(tx, snapshot)) {
            clinicians.find(tx, snapshot.clinicianId()).ifPresent(known -> lost.forget(tx, known));
            judge(tx, snapshot.clinicianId());
        }
    }

    /** The carrier refuses a telephone of a clinician for good. */
    void refused(Handle tx, Attempt attempt, int code) {
        var clinician =
                switch (attempt.draft().purpose()) {
                    case Purpose.Asking asking -> asking.clinicianId();
                    case Purpose.Answering answering -> answering.clinicianId();
                    case Purpose.News news -> news.clinicianId();
                    case Purpose.Connecting connecting -> connecting.clinicianId();
                    case Purpose.Texting _ -> null;
                };
        if (clinician != null) {
            var draft = attempt.draft();
            lost.lost(tx, draft.to(), draft.channel(), draft.from(), code);
            judge(tx, clinician);
        }
    }

    /** A clinician texted; true when it was the word by which carriers stop all texts to them. */
    boolean heard(Handle tx, UUID clinicianId, PhoneNumber from, String pager, String words) {
        boolean stops = STOP_WORDS.contains(words.strip().toUpperCase(Locale.ROOT));
        if (stops) {
            LOG.error("ALARM a clinician has stopped all texts from a pager number");
            lost.lost(tx, from, Channel.SMS, pager, OPTED_OUT);
            judge(tx, clinicianId);
        } else {
            lost.found(tx, from);
        }
        return stops;
    }

    private void judge(Handle tx, UUID clinicianId) {
        clinicians
                .find(tx, clinicianId)
                .flatMap(known -> lost.lostSince(tx, known, Database.now(tx)))
                .ifPresent(since -> {
                    LOG.error("ALARM a clinician cannot be reached in any way");
                    lost.casesOf(tx, clinicianId)
                            .forEach(escalation ->
                                    outcomes.clinicianLost(tx, escalation, clinicianId, since));
                });
    }
}
