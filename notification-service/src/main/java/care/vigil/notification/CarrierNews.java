package care.vigil.notification;

import care.vigil.carrier.SignedForm;
import care.vigil.notification.page.Attempt;
import care.vigil.notification.page.Attempt.State;
import care.vigil.notification.page.BackOff;
import care.vigil.notification.page.CallEnd;
import care.vigil.notification.page.CarrierCode;
import care.vigil.notification.page.CarrierCode.Meaning;
import care.vigil.notification.page.CarrierStatus;
import care.vigil.notification.page.Channel;
import care.vigil.notification.page.Draft;
import care.vigil.notification.page.Outcome;
import care.vigil.notification.page.Purpose;
import care.vigil.notification.store.Attempts;
import care.vigil.notification.store.Cases;
import care.vigil.notification.store.InboundCalls;
import care.vigil.notification.store.LiveCalls;
import care.vigil.notification.store.Pages;
import care.vigil.notification.store.Progress;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Applies what the carrier says about an attempt: the answer to its one request, and the reports
 * that follow. They come twice, late, out of order, and before the answer.
 */
@Singleton
public class CarrierNews {

    private static final Logger LOG = Logger.getLogger(CarrierNews.class);

    /** After so many tries a text that is no page is given up; by then its state has moved on. */
    private static final int MOST_TRIES = 100;

    /** Somebody waits for such a call now; a late one would come as a surprise. */
    private static final int MOST_TRIES_TO_CONNECT = 3;

    private final Cases cases;
    private final Pages pages;
    private final Attempts attempts;
    private final Progress progress;
    private final LiveCalls liveCalls;
    private final InboundCalls inbound;
    private final Outcomes outcomes;
    private final Losing losing;

    CarrierNews(
            Cases cases,
            Pages pages,
            Attempts attempts,
            Progress progress,
            LiveCalls liveCalls,
            InboundCalls inbound,
            Outcomes outcomes,
            Losing losing) {
        this.cases = cases;
        this.pages = pages;
        this.attempts = attempts;
        this.progress = progress;
        this.liveCalls = liveCalls;
        this.inbound = inbound;
        this.outcomes = outcomes;
        this.losing = losing;
    }

    /** What came of the one request of an attempt. */
    public void settle(Handle tx, Attempt attempt, Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted(var sid, _) -> accepted(tx, attempt, sid);
            case Outcome.ChannelLost(var code) -> lost(tx, attempt, code);
            case Outcome.CarrierTrouble(var code) -> troubled(tx, attempt, code);
            case Outcome.Unknown(var code) -> unknown(tx, attempt, code);
        }
    }

    /** The carrier does not have it on record: it never left, and is tried again at once. */
    public void neverLeft(Handle tx, Attempt attempt, boolean atOnce) {
        lockCase(tx, attempt);
        if (attempts.settle(tx, attempt.attemptId(), State.LOST, null, "not on record")) {
            liveCalls.ended(tx, attempt.attemptId());
            again(tx, attempt, atOnce);
        }
    }

    /** The status in a report that decides nothing; empty where it might decide something. */
    static Optional<CarrierStatus> uneventful(SignedForm form) {
        var channel = form.first("MessageStatus").isPresent() ? Channel.SMS : Channel.CALL;
        return form.first("MessageStatus")
                .or(() -> form.first("CallStatus"))
                .flatMap(CarrierStatus::of)
                .filter(status -> status.isUneventful(channel));
    }

    /** A report of progress, signed by the carrier. */
    void progress(Handle tx, UUID attemptId, SignedForm form) {
        var word = form.first("MessageStatus").or(() -> form.first("CallStatus")).orElse("");
        var sid = form.first("MessageSid").or(() -> form.first("CallSid")).orElse(null);
        var status = CarrierStatus.of(word);
        var known = attempts.find(tx, attemptId);
        if (known.isEmpty() || status.isEmpty()) {
            LOG.warnf("A report '%s' of an attempt that is not known", status.orElse(null));
            return;
        }
        progress(tx, known.get(), sid, status.get(), code(form));
    }

    /** A report of progress, however it was learned. */
    public void progress(
            Handle tx, Attempt known, String sid, CarrierStatus status, Integer carrierCode) {
        if (status.isFinal()) {
            lockCase(tx, known);
        }
        var attempt = attempts.lock(tx, known.attemptId()).orElseThrow();
        if (attempt.state() != State.ACCEPTED) {
            accepted(tx, attempt, sid);
        }
        if (!status.follows(attempt.carrierStatus())) {
            return;
        }
        progress.record(tx, attempt.attemptId(), status, carrierCode);
        if (attempt.draft().channel() == Channel.CALL && status.isFinal()) {
            callEnded(tx, attempt, status, carrierCode);
        } else if (status.isSmsFailure()) {
            textFailed(tx, attempt, carrierCode);
        }
    }

    private void accepted(Handle tx, Attempt attempt, String sid) {
        var since = attempts.accept(tx, attempt.attemptId(), sid);
        if (since.isPresent() && attempt.draft().purpose() instanceof Purpose.Asking asking) {
            outcomes.handedOver(tx, asking, attempt.draft().channel(), since.get());
        }
    }

    private void lost(Handle tx, Attempt attempt, int code) {
        lockCase(tx, attempt);
        if (attempts.settle(tx, attempt.attemptId(), State.REFUSED, code, null)) {
            liveCalls.ended(tx, attempt.attemptId());
            channelLost(tx, attempt, code);
        }
    }

    private void troubled(Handle tx, Attempt attempt, Integer code) {
        lockCase(tx, attempt);
        if (attempts.settle(tx, attempt.attemptId(), State.TROUBLED, code, null)) {
            liveCalls.ended(tx, attempt.attemptId());
            trouble(tx, attempt, code);
            again(tx, attempt, false);
        }
    }

    private void unknown(Handle tx, Attempt attempt, Integer code) {
        if (attempts.unknown(tx, attempt.attemptId(), code)) {
            trouble(tx, attempt, code);
        }
    }

    private void callEnded(Handle tx, Attempt attempt, CarrierStatus status, Integer code) {
        liveCalls.ended(tx, attempt.attemptId());
        if (!(attempt.draft().purpose() instanceof Purpose.Asking asking)
                || attempt.keyPressed()
                || attempt.endWanted()) {
            return;
        }
        boolean busyWithUs =
                status == CarrierStatus.BUSY && inbound.isBusyWithUs(tx, attempt.draft().to());
        if (busyWithUs) {
            outcomes.again(tx, asking.pageId(), asking.round(), Channel.CALL, false);
            return;
        }
        switch (CallEnd.of(status, code)) {
            case UNANSWERED -> outcomes.judge(tx, pages.callEnded(tx, asking.pageId()));
            case CARRIER_TROUBLE -> {
                trouble(tx, attempt, code);
                again(tx, attempt, false);
            }
            case ENDED_HERE -> {}
        }
    }

    private void textFailed(Handle tx, Attempt attempt, Integer code) {
        var meaning = CarrierCode.meaning(code);
        if (meaning == Meaning.CHANNEL_LOST) {
            channelLost(tx, attempt, code);
        } else if (meaning == Meaning.CARRIER_TROUBLE) {
            trouble(tx, attempt, code);
            again(tx, attempt, false);
        } else if (attempt.draft().purpose() instanceof Purpose.Asking asking) {
            outcomes.judge(tx, pages.find(tx, asking.pageId()).orElseThrow());
        } else {
            again(tx, attempt, false);
        }
    }

    private void channelLost(Handle tx, Attempt attempt, Integer code) {
        losing.refused(tx, attempt, code == null ? 0 : code);
        switch (attempt.draft().purpose()) {
            case Purpose.Asking asking ->
                    outcomes.again(
                            tx, asking.pageId(), asking.round(), attempt.draft().channel(), true);
            case Purpose.Texting text when text.escalationId() != null ->
                    outcomes.notTextable(tx, text.escalationId(), attempt.attemptId(), code);
            case Purpose.Texting _, Purpose.Answering _, Purpose.News _, Purpose.Connecting _ ->
                    LOG.warnf("The carrier refuses a number for good (%d)", code);
        }
    }

    private void trouble(Handle tx, Attempt attempt, Integer code) {
        LOG.errorf("ALARM carrier trouble with a %s (%s)", attempt.draft().channel(), code);
        if (attempt.draft().purpose() instanceof Purpose.Asking asking) {
            outcomes.troubled(tx, asking, code);
        }
    }

    private void again(Handle tx, Attempt attempt, boolean atOnce) {
        var draft = attempt.draft();
        if (draft.purpose() instanceof Purpose.Asking asking) {
            outcomes.again(tx, asking.pageId(), asking.round(), draft.channel(), atOnce);
        } else if (draft.tries() < mostTries(draft)) {
            var wait = atOnce ? Duration.ZERO : BackOff.after(draft.tries());
            attempts.add(tx, draft.again(), wait);
        }
    }

    private static int mostTries(Draft draft) {
        return draft.purpose() instanceof Purpose.Connecting ? MOST_TRIES_TO_CONNECT : MOST_TRIES;
    }

    /** Before what can lead to a decision about pages; the same order of locks as everywhere. */
    private void lockCase(Handle tx, Attempt attempt) {
        if (attempt.draft().purpose() instanceof Purpose.Asking asking) {
            cases.lock(tx, asking.escalationId());
        }
    }

    private static Integer code(SignedForm form) {
        return form.first("ErrorCode")
                .or(() -> form.first("SipResponseCode"))
                .filter(code -> code.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(null);
    }
}
