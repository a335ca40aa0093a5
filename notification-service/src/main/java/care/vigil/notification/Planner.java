package care.vigil.notification;

import care.vigil.notification.page.Attempt;
import care.vigil.notification.page.BackOff;
import care.vigil.notification.page.Channel;
import care.vigil.notification.page.Draft;
import care.vigil.notification.page.Page;
import care.vigil.notification.page.Purpose;
import care.vigil.notification.page.Reachability;
import care.vigil.notification.store.Attempts;
import care.vigil.notification.store.Clinicians;
import care.vigil.notification.store.LiveCalls;
import care.vigil.notification.store.Pages;
import care.vigil.notification.store.Programs;
import care.vigil.notification.wording.PageWords;
import care.vigil.program.ProgramDocument;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/** Turns a page into attempts: one SMS and one call in each round. */
@Singleton
class Planner {

    private final Programs programs;
    private final Clinicians clinicians;
    private final Pages pages;
    private final Attempts attempts;
    private final LiveCalls liveCalls;

    Planner(
            Programs programs,
            Clinicians clinicians,
            Pages pages,
            Attempts attempts,
            LiveCalls liveCalls) {
        this.programs = programs;
        this.clinicians = clinicians;
        this.pages = pages;
        this.attempts = attempts;
        this.liveCalls = liveCalls;
    }

    /**
     * Plans the newest round of a page and answers with how many attempts; empty when program or
     * clinician are not known yet, and then it is tried again by {@code timer.Sweeper}.
     */
    OptionalInt plan(Handle tx, Page page) {
        var program = programs.now(tx, page.program());
        var clinician = clinicians.find(tx, page.clinicianId());
        if (program.isEmpty() || clinician.isEmpty()) {
            return OptionalInt.empty();
        }
        var before = page.round() == 1 ? List.<Attempt>of() : attempts.ofPage(tx, page.pageId());
        var reach = new Reachability(clinician.get(), before);
        int planned = add(tx, page, program.get(), reach, before, Channel.SMS, Duration.ZERO);
        if (before.isEmpty() || !liveCalls.isLive(tx, page.pageId())) {
            planned += add(tx, page, program.get(), reach, before, Channel.CALL, Duration.ZERO);
        }
        pages.planned(tx, page);
        return OptionalInt.of(planned);
    }

    /** Tries a channel again: on the next number, if the carrier refused the last one for good. */
    void again(Handle tx, Page page, Channel channel, boolean atOnce) {
        var program = programs.now(tx, page.program());
        var clinician = clinicians.find(tx, page.clinicianId());
        if (program.isEmpty() || clinician.isEmpty() || !page.open()) {
            return;
        }
        var before = attempts.ofPage(tx, page.pageId());
        var wait = atOnce ? Duration.ZERO : BackOff.after(tries(page, channel, before));
        var _ =
                add(
                        tx,
                        page,
                        program.get(),
                        new Reachability(clinician.get(), before),
                        before,
                        channel,
                        wait);
    }

    /** How many were added: none, where no number is left for this channel. */
    private int add(
            Handle tx,
            Page page,
            ProgramDocument program,
            Reachability reach,
            List<Attempt> before,
            Channel channel,
            Duration wait) {
        if (!before.isEmpty()) {
            attempts.dropWaiting(tx, page.pageId(), List.of(channel), "asked again");
        }
        var telephone = reach.next(channel);
        if (telephone.isEmpty()) {
            return 0;
        }
        var words =
                new PageWords(
                        program.shortName(),
                        page.code(),
                        page.reason(),
                        page.receivedAt(),
                        program.timeZone());
        var purpose =
                new Purpose.Asking(
                        page.escalationId(),
                        page.caseVersion(),
                        page.pageId(),
                        page.round(),
                        page.requestEventId(),
                        page.clinicianId(),
                        telephone.get().phoneId(),
                        page.reason().subject());
        boolean sms = channel == Channel.SMS;
        var _ =
                attempts.add(
                        tx,
                        new Draft(
                                purpose,
                                channel,
                                page.program(),
                                program.pagerNumber(),
                                telephone.get().number(),
                                sms ? words.sms() : words.spoken(),
                                PageWords.VERSION,
                                sms ? program.repageEvery() : program.callTimeout(),
                                tries(page, channel, before) + 1),
                        wait);
        return 1;
    }

    /** How often this channel was tried in this round. */
    private static int tries(Page page, Channel channel, List<Attempt> before) {
        return before.stream()
                .map(Attempt::draft)
                .filter(draft -> draft.channel() == channel)
                .filter(draft ->
                        draft.purpose() instanceof Purpose.Asking asking
                                && asking.round() == page.round())
                .mapToInt(Draft::tries)
                .max()
                .orElse(0);
    }
}
