package care.vigil.notification;

import care.vigil.events.PageSubject;
import care.vigil.notification.page.Clinician;
import care.vigil.notification.page.Matter;
import care.vigil.notification.page.Page;
import care.vigil.notification.page.Standing;
import care.vigil.notification.store.Cases;
import care.vigil.notification.store.Clinicians;
import care.vigil.notification.twilio.Addresses;
import care.vigil.notification.wording.Answer;
import jakarta.inject.Singleton;
import java.util.Optional;
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
    Answer yours(Matter matter) {
        return new Answer.YouHaveIt(matter.code(), addresses.mine());
    }

    /** To whoever has the emergency task. */
    Answer yourTask(Matter matter) {
        return new Answer.TaskIsYours(matter.code(), addresses.mine());
    }

    /**
     * To somebody else.
     *
     * @param owner null when the case was closed
     */
    Answer anothers(Handle tx, Matter matter, UUID owner) {
        return owner == null
                ? new Answer.Closed(matter.code())
                : new Answer.SomebodyHasIt(matter.code(), name(tx, owner));
    }

    /** To somebody else about the emergency task. */
    Answer anothersTask(Handle tx, Matter matter, UUID owner) {
        return owner == null
                ? new Answer.TaskSettled(matter.code())
                : new Answer.SomebodyHasTask(matter.code(), name(tx, owner));
    }

    /** To whoever cannot take what they were asked to; whoever has a case may not have its task. */
    Answer declined(Handle tx, Optional<Page> page, Matter matter, UUID owner) {
        if (matter.clinicianId().equals(owner)) {
            return new Answer.DeclinedByOwner(matter.code());
        }
        boolean ofCase = page.map(it -> it.reason().makesOwner()).orElse(true);
        return new Answer.Declined(
                matter.code(), owner == null || !ofCase ? null : name(tx, owner));
    }

    /** To somebody who said what only the owner can say. */
    Answer notTheOwner(Handle tx, Matter matter, UUID owner) {
        return new Answer.NotTheOwner(matter.code(), owner == null ? null : name(tx, owner));
    }

    /** To whoever was asked by this page, once it is closed. */
    Answer now(Handle tx, Page page) {
        var known = cases.find(tx, page.escalationId()).orElse(Standing.NEW);
        boolean aboutTask = page.reason().subject() == PageSubject.EMERGENCY_TASK;
        var owner = aboutTask ? known.taskOwnerId() : known.ownerId();
        boolean theirs = page.clinicianId().equals(owner);
        if (known.closedVersion() != null) {
            return new Answer.Closed(page.code());
        }
        if (aboutTask) {
            return theirs ? yourTask(page.matter()) : anothersTask(tx, page.matter(), owner);
        }
        return theirs ? yours(page.matter()) : anothers(tx, page.matter(), owner);
    }

    /** What a clinician is called. */
    String name(Handle tx, UUID clinicianId) {
        return clinicians.find(tx, clinicianId).map(Clinician::displayName).orElse("A colleague");
    }
}
