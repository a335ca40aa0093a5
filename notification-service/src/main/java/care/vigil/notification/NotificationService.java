package care.vigil.notification;

import care.vigil.carrier.SignedForm;
import care.vigil.events.PageEvent.OwnerTold;
import care.vigil.events.PageEvent.PageRequested;
import care.vigil.events.PageEvent.PagesStoodDown;
import care.vigil.events.PatientTextEvent.PatientTextRequested;
import care.vigil.messaging.Database;
import care.vigil.notification.timer.Reports;
import care.vigil.notification.wording.Answer;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Start reading here: everything that notification-service can be asked to do.
 *
 * <p>A page becomes attempts, one SMS and one call ({@link Planner}). A loop claims each attempt
 * for its one request to the carrier, unless the case was stood down ({@code timer.Departures});
 * what came of it is applied by {@link CarrierNews}. What a clinician answers is kept and told to
 * escalation-service at once, and only its word makes "You have it" ({@link Replying}).
 */
@Singleton
public class NotificationService {

    private final Database database;
    private final Paging paging;
    private final OwnersNews ownerNews;
    private final Replying replying;
    private final CarrierNews carrierNews;
    private final PatientTexting patientTexting;
    private final Reports reports;

    NotificationService(
            Database database,
            Paging paging,
            OwnersNews ownerNews,
            Replying replying,
            CarrierNews carrierNews,
            PatientTexting patientTexting,
            Reports reports) {
        this.database = database;
        this.paging = paging;
        this.ownerNews = ownerNews;
        this.replying = replying;
        this.carrierNews = carrierNews;
        this.patientTexting = patientTexting;
        this.reports = reports;
    }

    /** A clinician is to be asked about a case. */
    public void page(Handle tx, PageRequested request) {
        paging.ask(tx, request);
    }

    /** Nobody is to be asked about a case any more. */
    public void standDown(Handle tx, PagesStoodDown standDown) {
        paging.standDown(tx, standDown);
    }

    /** The owner of a case is to be told something that asks for no answer. */
    public void tellOwner(Handle tx, OwnerTold news) {
        ownerNews.tell(tx, news);
    }

    /** A patient is to be told what is true now. */
    public void text(Handle tx, PatientTextRequested request) {
        patientTexting.request(tx, request);
    }

    /** Somebody texted the pager number. Durable when this returns; the answer follows. */
    public void reply(SignedForm form) {
        replying.bySms(form);
    }

    /** Somebody pressed a key in a page's call; empty for a key that answers nothing. */
    public Optional<Answer> key(UUID attemptId, SignedForm form) {
        return replying.byKey(attemptId, form);
    }

    /** The carrier reports progress of an attempt. */
    public void progress(UUID attemptId, SignedForm form) {
        var plain = CarrierNews.uneventful(form).filter(status -> reports.note(attemptId, status));
        if (plain.isEmpty()) {
            database.useTransaction(tx -> carrierNews.progress(tx, attemptId, form));
        }
    }
}
