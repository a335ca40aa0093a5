package care.vigil.notification;

import care.vigil.notification.page.Clinician;
import care.vigil.notification.page.Page;
import care.vigil.notification.store.Cases;
import care.vigil.notification.store.Clinicians;
import care.vigil.notification.twilio.Addresses;
import care.vigil.notification.wording.Answer;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who has a case, as the one who asks should hear it. */
@Singleton
class WhoHasIt {

    private final Clinicians clinicians;
    private final Cases cases;
    private final Addresses addresses;

    WhoHasIt(Clinicians clinicians, Cases cases, Addresses addresses) {
        this.clinicians = clinicians;
        this.cases = cases;
        this.addresses = addresses;
    }

    /** To the owner. */
    Answer yours(Page page) {
        return new Answer.YouHaveIt(page.code(), addresses.caseLink(page.escalationId()));
    }

    /**
     * To somebody else.
     *
     * @param owner null when the case was closed
     */
    Answer anothers(Handle tx, Page page, UUID owner) {
        return owner == null
                ? new Answer.Closed(page.code())
                : new Answer.SomebodyHasIt(page.code(), name(tx, owner));
    }

    /** To whoever was asked by this page, once it is closed. */
    Answer now(Handle tx, Page page) {
        var owner = cases.find(tx, page.escalationId()).map(Cases.Standing::ownerId).orElse(null);
        return page.clinicianId().equals(owner) ? yours(page) : anothers(tx, page, owner);
    }

    private String name(Handle tx, UUID clinicianId) {
        return clinicians.find(tx, clinicianId).map(Clinician::displayName).orElse("A colleague");
    }
}
