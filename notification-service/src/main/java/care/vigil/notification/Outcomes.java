package care.vigil.notification;

import care.vigil.events.EventIds;
import care.vigil.events.PageFailure;
import care.vigil.events.PageOutcomeEvent;
import care.vigil.events.PageOutcomeEvent.CarrierTroubled;
import care.vigil.events.PageOutcomeEvent.ClinicianLost;
import care.vigil.events.PageOutcomeEvent.PageFailed;
import care.vigil.events.PageOutcomeEvent.PageHandedOver;
import care.vigil.events.PageOutcomeEvent.PatientNotTextable;
import care.vigil.events.Topics;
import care.vigil.messaging.Database;
import care.vigil.messaging.Outbox;
import care.vigil.notification.page.Channel;
import care.vigil.notification.page.FailureTable;
import care.vigil.notification.page.Page;
import care.vigil.notification.page.Purpose;
import care.vigil.notification.page.Reachability;
import care.vigil.notification.store.Attempts;
import care.vigil.notification.store.Clinicians;
import care.vigil.notification.store.Pages;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Tells escalation-service what changes a decision. The ids are made of what happened, so that the
 * same thing found out twice is told once.
 */
@Singleton
class Outcomes {

    /** A clinician of whom nothing is known for so long counts as out of reach. */
    private static final Duration STRANGER_PATIENCE = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final Planner planner;
    private final Pages pages;
    private final Attempts attempts;
    private final Clinicians clinicians;

    Outcomes(
            Outbox outbox, Planner planner, Pages pages, Attempts attempts, Clinicians clinicians) {
        this.outbox = outbox;
        this.planner = planner;
        this.pages = pages;
        this.attempts = attempts;
        this.clinicians = clinicians;
    }

    /** Plans a round, and says so if it has failed at once. */
    void plan(Handle tx, Page page) {
        var planned = planner.plan(tx, page);
        if (planned.isPresent()) {
            // While something is asked for and no call has ended, no row of the table holds.
            if (planned.getAsInt() == 0 || page.callsEnded() > 0) {
                judge(tx, page);
            }
        } else if (Duration.between(page.askedAt(), Database.now(tx)).compareTo(STRANGER_PATIENCE)
                > 0) {
            failed(tx, page, PageFailure.NO_CHANNEL_LEFT);
        }
    }

    /** Tries one channel again, and says so if the page has failed now. */
    void again(Handle tx, UUID pageId, int round, Channel channel, boolean atOnce) {
        var page = pages.find(tx, pageId).orElseThrow();
        if (page.round() == round) {
            planner.again(tx, page, channel, atOnce);
            judge(tx, page);
        }
    }

    /** Says so if a page has failed. */
    void judge(Handle tx, Page page) {
        if (!page.open() || page.failedRound() >= page.round()) {
            return;
        }
        var clinician = clinicians.find(tx, page.clinicianId());
        if (clinician.isPresent()) {
            var reach = new Reachability(clinician.get(), attempts.ofPage(tx, page.pageId()));
            FailureTable.judge(reach.soFar(page.callsEnded(), Database.now(tx)))
                    .ifPresent(why -> failed(tx, page, why));
        }
    }

    /** The carrier has taken an attempt of a page. */
    void handedOver(Handle tx, Purpose.Asking asking, Channel channel, Instant at) {
        var id = EventIds.of("handed-over", asking.pageId(), asking.round(), channel);
        tell(
                tx,
                new PageHandedOver(
                        id,
                        at,
                        asking.escalationId(),
                        asking.pageId(),
                        asking.requestEventId(),
                        asking.round(),
                        channel.via()));
    }

    /** The carrier has trouble with a page. */
    void troubled(Handle tx, Purpose.Asking asking, Integer carrierCode) {
        var id = EventIds.of("carrier-troubled", asking.pageId(), asking.round());
        tell(
                tx,
                new CarrierTroubled(
                        id,
                        Database.now(tx),
                        asking.escalationId(),
                        asking.pageId(),
                        asking.requestEventId(),
                        carrierCode));
    }

    /** The carrier will not text this patient. */
    void notTextable(Handle tx, UUID escalationId, UUID textId, Integer carrierCode) {
        var id = EventIds.of("patient-not-textable", textId);
        tell(tx, new PatientNotTextable(id, Database.now(tx), escalationId, carrierCode));
    }

    /** A clinician cannot be reached in any way any more. */
    void clinicianLost(Handle tx, UUID escalationId, UUID clinicianId, Instant since) {
        var id = EventIds.of("clinician-lost", escalationId, clinicianId, since);
        tell(tx, new ClinicianLost(id, Database.now(tx), escalationId, clinicianId));
    }

    private void failed(Handle tx, Page page, PageFailure why) {
        if (pages.failed(tx, page)) {
            var id = EventIds.of("page-failed", page.pageId(), page.requestEventId());
            tell(
                    tx,
                    new PageFailed(
                            id,
                            Database.now(tx),
                            page.escalationId(),
                            page.pageId(),
                            page.requestEventId(),
                            why));
        }
    }

    private void tell(Handle tx, PageOutcomeEvent outcome) {
        outbox.add(tx, Topics.PAGE_OUTCOMES, outcome);
    }
}
