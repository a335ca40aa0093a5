package care.vigil.notification;

import care.vigil.events.PageEvent.OwnerTold;
import care.vigil.messaging.Database;
import care.vigil.notification.page.Channel;
import care.vigil.notification.page.Draft;
import care.vigil.notification.page.Page;
import care.vigil.notification.page.Purpose;
import care.vigil.notification.page.Reachability;
import care.vigil.notification.page.Standing;
import care.vigil.notification.page.Telephone;
import care.vigil.notification.store.Attempts;
import care.vigil.notification.store.Cases;
import care.vigil.notification.store.Clinicians;
import care.vigil.notification.store.Pages;
import care.vigil.notification.store.Programs;
import care.vigil.notification.twilio.Addresses;
import care.vigil.notification.wording.NewsWords;
import care.vigil.program.ProgramDocument;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Tells owners what asks for no answer: one text, no call, no code of its own. Whether it is still
 * true is asked again when it leaves.
 */
@Singleton
class OwnersNews {

    private static final Logger LOG = Logger.getLogger(OwnersNews.class);

    /** Without a deadline, or with one far away, it is worth telling so long. */
    private static final Duration USUALLY = Duration.ofMinutes(30);

    private final Programs programs;
    private final Clinicians clinicians;
    private final Cases cases;
    private final Pages pages;
    private final Attempts attempts;
    private final WhoHasIt whoHasIt;
    private final Addresses addresses;

    OwnersNews(
            Programs programs,
            Clinicians clinicians,
            Cases cases,
            Pages pages,
            Attempts attempts,
            WhoHasIt whoHasIt,
            Addresses addresses) {
        this.programs = programs;
        this.clinicians = clinicians;
        this.cases = cases;
        this.pages = pages;
        this.attempts = attempts;
        this.whoHasIt = whoHasIt;
        this.addresses = addresses;
    }

    /** Never waits: a page of another case may be behind it. */
    void tell(Handle tx, OwnerTold told) {
        var standing = cases.lock(tx, told.escalationId());
        var program = programs.now(tx, told.program());
        var to =
                clinicians
                        .find(tx, told.clinicianId())
                        .flatMap(known -> new Reachability(known, List.of()).next(Channel.SMS));
        if (program.isEmpty() || to.isEmpty()) {
            LOG.errorf("ALARM an owner cannot be texted (%s)", told.news());
            return;
        }
        attempts.add(tx, draft(tx, told, standing, program.get(), to.get()), Duration.ZERO);
    }

    private Draft draft(
            Handle tx, OwnerTold told, Standing standing, ProgramDocument program, Telephone to) {
        var words =
                new NewsWords(
                        program.shortName(),
                        pages.ofCase(tx, told.escalationId(), told.clinicianId())
                                .map(Page::code)
                                .orElse(null),
                        told.news(),
                        told.due(),
                        program.timeZone(),
                        newOwner(tx, told, standing),
                        addresses.mine());
        return new Draft(
                new Purpose.News(
                        told.escalationId(), told.caseVersion(), told.clinicianId(), told.news()),
                Channel.SMS,
                told.program(),
                program.pagerNumber(),
                to.number(),
                words.sms(),
                NewsWords.VERSION,
                lasts(tx, told),
                1);
    }

    private String newOwner(Handle tx, OwnerTold told, Standing standing) {
        var owner = standing.ownerId();
        return owner == null || owner.equals(told.clinicianId()) ? null : whoHasIt.name(tx, owner);
    }

    private static Duration lasts(Handle tx, OwnerTold told) {
        if (told.due() == null) {
            return USUALLY;
        }
        var left = Duration.between(Database.now(tx), told.due());
        return left.isPositive() && left.compareTo(USUALLY) < 0 ? left : USUALLY;
    }
}
