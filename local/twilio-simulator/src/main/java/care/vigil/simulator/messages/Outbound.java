package care.vigil.simulator.messages;

import care.vigil.simulator.Pace;
import care.vigil.simulator.handsets.Delivery;
import care.vigil.simulator.handsets.Directory;
import care.vigil.simulator.handsets.Handset;
import care.vigil.simulator.handsets.TextLine;
import care.vigil.simulator.time.SimulatorClock;
import care.vigil.simulator.webhooks.Webhooks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The life of a text from the queue to the handset, with its status callbacks. */
final class Outbound {

    private record Step(MessageStatus status, Integer errorCode, Duration after, int place) {}

    private final SimulatorClock clock;
    private final Directory directory;
    private final Webhooks webhooks;
    private final MessageWebhooks forms;
    private final Pace pace;
    private final ReentrantLock queue = new ReentrantLock();
    private long queueFreeAtNanos;

    Outbound(
            SimulatorClock clock,
            Directory directory,
            Webhooks webhooks,
            MessageWebhooks forms,
            Pace pace) {
        this.clock = clock;
        this.directory = directory;
        this.webhooks = webhooks;
        this.forms = forms;
        this.pace = pace;
    }

    /** Sends a message on its way; everything that follows happens on timers. */
    void send(Message message) {
        Handset handset = directory.handset(message.facts().to());
        Delivery delivery = handset.delivery();
        Duration queued = turn(Segments.of(message.body()));
        boolean expires =
                delivery.outcome() == Delivery.Outcome.STUCK_IN_QUEUE
                        || queued.compareTo(message.facts().validity()) > 0;
        List<Step> steps = expires ? expiring(message) : steps(message, delivery);
        Duration turn = expires ? Duration.ZERO : queued;
        for (Step step : steps) {
            clock.after(turn.plus(step.after()), () -> reach(message, step, handset, delivery));
            if (message.facts().statusCallback() != null) {
                scheduleCallbacks(message, step, turn, steps, delivery);
            }
        }
    }

    /** It is not sent any more once it has waited longer than it is worth. */
    private List<Step> expiring(Message message) {
        List<Step> steps = begun(message);
        add(steps, MessageStatus.FAILED, 30036, message.facts().validity());
        return steps;
    }

    private List<Step> begun(Message message) {
        List<Step> steps = new ArrayList<>();
        if (message.facts().service() != null) {
            add(steps, MessageStatus.QUEUED, null, pace.step().dividedBy(2));
        }
        return steps;
    }

    /** How long until the queue gets to this message, at so many segments a second. */
    private Duration turn(int segments) {
        if (pace.segmentsPerSecond() <= 0) {
            return Duration.ZERO;
        }
        queue.lock();
        try {
            long now = System.nanoTime();
            long start = Math.max(now, queueFreeAtNanos);
            queueFreeAtNanos = start + segments * 1_000_000_000L / pace.segmentsPerSecond();
            return Duration.ofNanos(start - now);
        } finally {
            queue.unlock();
        }
    }

    private List<Step> steps(Message message, Delivery delivery) {
        List<Step> steps = begun(message);
        switch (delivery.outcome()) {
            case STUCK_IN_QUEUE -> throw new IllegalStateException("It expires");
            case FAILED -> add(steps, MessageStatus.FAILED, delivery.errorCode(), pace.step());
            case DELIVERED, UNDELIVERED, STUCK_AT_SENT -> {
                add(steps, MessageStatus.SENDING, null, pace.step());
                add(steps, MessageStatus.SENT, null, pace.step().multipliedBy(2));
                Duration end = pace.step().multipliedBy(4);
                if (delivery.outcome() == Delivery.Outcome.DELIVERED) {
                    add(steps, MessageStatus.DELIVERED, null, end);
                } else if (delivery.outcome() == Delivery.Outcome.UNDELIVERED) {
                    add(steps, MessageStatus.UNDELIVERED, delivery.errorCode(), end);
                }
            }
        }
        return steps;
    }

    private static void add(List<Step> steps, MessageStatus status, Integer code, Duration after) {
        steps.add(new Step(status, code, after, steps.size()));
    }

    private void reach(Message message, Step step, Handset handset, Delivery delivery) {
        message.reach(step.status(), step.errorCode(), clock.now());
        boolean arrives =
                delivery.outcome() != Delivery.Outcome.UNDELIVERED
                        && step.status() == MessageStatus.SENT;
        if (arrives && directory.own(handset.number()).isEmpty()) {
            handset.add(
                    new TextLine(
                            message.sid(),
                            "received",
                            message.facts().from(),
                            message.body(),
                            clock.now(),
                            message.facts().acceptedAt()));
        }
    }

    private void scheduleCallbacks(
            Message message, Step step, Duration turn, List<Step> steps, Delivery delivery) {
        Duration delay = Duration.ofMillis(delivery.callbackDelayMs());
        Duration usual = turn.plus(step.after()).plus(delay);
        Duration backwards =
                turn.plus(steps.getLast().after())
                        .plus(delay)
                        .plus(pace.step().multipliedBy(steps.size() - step.place()));
        switch (delivery.callbacks()) {
            case NONE -> {}
            case NORMAL -> callbackAfter(usual, message, step);
            case REORDERED -> callbackAfter(backwards, message, step);
            case DUPLICATE -> {
                callbackAfter(usual, message, step);
                callbackAfter(usual.plus(pace.step()), message, step);
            }
        }
    }

    private void callbackAfter(Duration wait, Message message, Step step) {
        clock.after(
                wait,
                () -> {
                    var form = forms.status(message, step.status(), step.errorCode(), clock.now());
                    message.callbacks().send(() -> webhooks.callBack(form));
                });
    }
}
