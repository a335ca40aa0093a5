package care.vigil.simulator.calls;

import care.vigil.simulator.calls.CallPlan.MachineDetection.Until;
import care.vigil.simulator.handsets.Script;
import java.time.Duration;

/** The life of one leg from its creation to its end, on a thread of its own. */
final class CallSession {

    private static final Duration LONG = Duration.ofHours(4);
    private static final Duration SETUP = Duration.ofMillis(40);
    private static final Duration FIRST_SIGN = Duration.ofMillis(300);
    private static final Duration GREETING = Duration.ofMillis(600);

    private final Call call;
    private final CallWebhooks webhooks;
    private final TwimlRunner runner;

    CallSession(Call call, CallWebhooks webhooks, TwimlRunner runner) {
        this.call = call;
        this.webhooks = webhooks;
        this.runner = runner;
    }

    /** An outbound call: it rings, and once answered does what its documents say. */
    void runOutbound() throws InterruptedException {
        if (rings()) {
            runDocuments(TwimlRunner.Source.of(call.facts().plan()));
            end(CallStatus.COMPLETED, 0);
        }
    }

    /** A leg that another call dials: after its whisper it waits for the other to end. */
    void runDialed(DialedLeg leg, Call parent) throws InterruptedException {
        if (rings()) {
            parent.wake();
            CallPlan plan = call.facts().plan();
            boolean stays =
                    plan.answer() == null
                            || runDocuments(TwimlRunner.Source.of(plan))
                                    == TwimlRunner.Ending.RAN_OUT;
            if (stays && !call.wasHungUp()) {
                leg.stay();
                parent.wake();
                boolean _ = call.watch(LONG, call::wasHungUp);
            }
            end(CallStatus.COMPLETED, 0);
        }
        parent.wake();
    }

    /** An inbound call: its documents decide whether it is answered at all. */
    void runInbound() throws InterruptedException {
        call.reach(CallStatus.RINGING);
        switch (runDocuments(TwimlRunner.Source.of(call.facts().plan()))) {
            case RAN_OUT, HUNG_UP -> {
                boolean answered = call.answeredAt() != null;
                boolean gone = !answered && call.wasHungUp();
                end(gone ? CallStatus.CANCELED : CallStatus.COMPLETED, 0);
            }
            case REJECTED_BUSY -> end(CallStatus.BUSY, 486);
            case REJECTED -> end(CallStatus.NO_ANSWER, 603);
        }
    }

    /** Rings until something happens; says whether it was answered. */
    private boolean rings() throws InterruptedException {
        if (call.watch(call.facts().queued(), call::wasCanceled)) {
            return end(CallStatus.CANCELED, 487);
        }
        webhooks.progress(call, "initiated", "initiated", 0);
        boolean free = call.handset().add(call);
        Script script = call.handset().nextScript();
        boolean canceled = call.watch(SETUP, call::wasCanceled);
        if (canceled) {
            return end(CallStatus.CANCELED, 487);
        }
        if (script.kind() == Script.Kind.FAILED) {
            return end(CallStatus.FAILED, 404);
        }
        if (!free || script.kind() == Script.Kind.BUSY) {
            return end(CallStatus.BUSY, 486);
        }
        call.reach(CallStatus.RINGING);
        webhooks.progress(call, "ringing", "ringing", 0);
        Thread.startVirtualThread(new Callee(call, script));
        return isAnswered(script);
    }

    private boolean isAnswered(Script script) throws InterruptedException {
        boolean happened =
                call.watch(
                        call.facts().plan().timeout(),
                        () ->
                                call.wasPickedUp()
                                        || call.wasDeclined()
                                        || call.wasCanceled()
                                        || call.wasHungUp());
        if (call.wasCanceled() || call.wasHungUp()) {
            return end(CallStatus.CANCELED, 487);
        }
        if (!happened) {
            return end(CallStatus.NO_ANSWER, 487);
        }
        if (call.wasDeclined()) {
            return end(CallStatus.BUSY, 486);
        }
        call.reach(CallStatus.IN_PROGRESS);
        webhooks.progress(call, "answered", "in-progress", 0);
        detectMachine(script);
        return true;
    }

    private void detectMachine(Script script) throws InterruptedException {
        CallPlan.MachineDetection detection = call.facts().plan().machineDetection();
        if (detection.until() == Until.OFF) {
            return;
        }
        boolean toTheEnd = detection.until() == Until.GREETING_ENDS;
        Duration takes = toTheEnd ? GREETING : FIRST_SIGN;
        String found = answeredBy(script, toTheEnd);
        if (!detection.async()) {
            boolean _ = call.watch(takes, call::wasHungUp);
            call.found(found);
            return;
        }
        webhooks.clock()
                .after(
                        takes,
                        () -> {
                            call.found(found);
                            if (detection.asyncTo() != null) {
                                webhooks.found(call, detection.asyncTo(), takes);
                            }
                        });
    }

    private static String answeredBy(Script script, boolean toTheEnd) {
        return switch (script.kind()) {
            case VOICEMAIL -> toTheEnd ? "machine_end_beep" : "machine_start";
            case VOICEMAIL_MENU, CALL_SCREENING ->
                    toTheEnd ? "machine_end_silence" : "machine_start";
            case SILENT -> "unknown";
            default -> "human";
        };
    }

    /** Runs documents, and other ones for as long as the call is redirected while it lives. */
    private TwimlRunner.Ending runDocuments(TwimlRunner.Source first) throws InterruptedException {
        TwimlRunner.Source source = first;
        while (true) {
            try {
                return runner.run(call, source);
            } catch (CallEnded ended) {
                CallPlan redirect = call.takeRedirect();
                if (redirect == null || call.wasHungUp()) {
                    return TwimlRunner.Ending.HUNG_UP;
                }
                source = TwimlRunner.Source.of(redirect);
            }
        }
    }

    private boolean end(CallStatus status, int sipCode) {
        call.reach(status);
        webhooks.progress(call, "completed", status.wire(), sipCode);
        return false;
    }
}
