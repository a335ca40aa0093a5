package care.vigil.notification;

import care.vigil.carrier.SignedForm;
import care.vigil.events.PageEvent.OwnerTold;
import care.vigil.events.PageEvent.PageRequested;
import care.vigil.events.PageEvent.PagesStoodDown;
import care.vigil.events.PageEvent.PatientCallRequested;
import care.vigil.events.PatientTextEvent.PatientTextRequested;
import care.vigil.events.PatientTextEvent.PatientTextsWithdrawn;
import care.vigil.messaging.Database;
import care.vigil.notification.timer.Reports;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Start reading here: everything that notification-service can be asked to do.
 *
 * <p>A page becomes attempts, one SMS and one call ({@link Planner}). A loop claims each attempt
 * for its one request to the carrier, unless the case was stood down ({@code timer.Departures});
 * what came of it is applied by {@link CarrierNews}. What a clinician answers is kept and told to
 * escalation-service at once, and only its word makes "You have it" ({@link Replying}). What is
 * said in calls is {@link Calling}; joining an owner with a patient is {@link Joining}.
 */
@Singleton
public class NotificationService {

    private final Database database;
    private final Paging paging;
    private final OwnersNews ownerNews;
    private final Replying replying;
    private final OwnerCalls ownerCalls;
    private final CarrierNews carrierNews;
    private final PatientTexting patientTexting;
    private final Reports reports;

    NotificationService(
            Database database,
            Paging paging,
            OwnersNews ownerNews,
            Replying replying,
            OwnerCalls ownerCalls,
            CarrierNews carrierNews,
            PatientTexting patientTexting,
            Reports reports) {
        this.database = database;
        this.paging = paging;
        this.ownerNews = ownerNews;
        this.replying = replying;
        this.ownerCalls = ownerCalls;
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

    /** What a patient was to be told is not true any more. */
    public void withdraw(Handle tx, PatientTextsWithdrawn withdrawn) {
        patientTexting.withdraw(tx, withdrawn);
    }

    /** The owner of a case asked on a screen to be called and joined with the patient. */
    public void callOwner(Handle tx, PatientCallRequested asked) {
        ownerCalls.call(tx, asked);
    }

    /**
     * Somebody texted the pager number. Durable when this returns; the answer follows.
     *
     * @param original the form as it came
     */
    public void reply(SignedForm form, byte[] original) {
        replying.bySms(form, original);
    }

    /** The carrier reports progress of an attempt. */
    public void progress(UUID attemptId, SignedForm form) {
        var plain = CarrierNews.uneventful(form).filter(status -> reports.note(attemptId, status));
        if (plain.isEmpty()) {
            database.useTransaction(tx -> carrierNews.progress(tx, attemptId, form));
        }
    }
}
