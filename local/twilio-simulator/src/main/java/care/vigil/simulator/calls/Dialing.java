package care.vigil.simulator.calls;

import care.vigil.simulator.http.Parameters;
import care.vigil.simulator.twiml.Verb;
import care.vigil.simulator.webhooks.Webhook.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Rings the telephones of a Dial; the first that is picked up, and stays, is connected. */
final class Dialing {

    /** Rings one more telephone as a leg of a call. */
    @FunctionalInterface
    interface Ringing {
        /** Starts the leg; {@code stays} on it says that it has heard its whisper out. */
        DialedLeg ring(Call parent, String from, String to, CallPlan plan);
    }

    /** The caller hung up while others rang or spoke. */
    static final class CallerGone extends Exception {
        private final transient Parameters outcome;

        CallerGone(Parameters outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }

        Parameters outcome() {
            return outcome;
        }
    }

    private static final Duration LONG = Duration.ofHours(4);

    private final Ringing ringing;

    Dialing(Ringing ringing) {
        this.ringing = ringing;
    }

    /** Rings, connects and waits for the end; the parameters are what the action is told. */
    Parameters dial(Call call, Verb.Dial dial, UnaryOperator<String> resolve)
            throws InterruptedException, CallerGone {
        String from =
                Optional.ofNullable(dial.callerId())
                        .orElse(
                                call.facts().direction().equals("inbound")
                                        ? call.facts().from()
                                        : call.facts().to());
        List<DialedLeg> legs =
                dial.callees().stream()
                        .map(callee -> ring(call, from, callee, dial.timeout(), resolve))
                        .toList();
        try {
            return connect(call, dial, legs);
        } catch (CallEnded ended) {
            legs.forEach(leg -> leg.call().cancel());
            legs.forEach(leg -> leg.call().hangUp());
            DialedLeg last =
                    legs.stream().filter(DialedLeg::stays).findFirst().orElse(legs.getFirst());
            throw new CallerGone(outcome(last, last.stays() ? "completed" : "canceled"));
        }
    }

    private DialedLeg ring(
            Call call,
            String from,
            Verb.Callee callee,
            Duration timeout,
            UnaryOperator<String> resolve) {
        CallPlan plan =
                CallPlan.dialed(
                        resolved(callee.whisper(), resolve),
                        resolved(callee.statusCallback(), resolve),
                        callee.events(),
                        timeout);
        return ringing.ring(call, from, callee.number(), plan);
    }

    private static Target resolved(Target target, UnaryOperator<String> resolve) {
        return target == null ? null : new Target(resolve.apply(target.url()), target.method());
    }

    private static Parameters connect(Call call, Verb.Dial dial, List<DialedLeg> legs)
            throws InterruptedException {
        if (legs.isEmpty()) {
            return new Parameters().add("DialCallStatus", "failed");
        }
        boolean _ = call.await(LONG, () -> anyPickedUp(legs) || allOver(legs));
        legs.stream()
                .filter(leg -> leg.call().status() != CallStatus.IN_PROGRESS)
                .forEach(leg -> leg.call().cancel());
        boolean _ =
                call.await(LONG, () -> legs.stream().anyMatch(DialedLeg::stays) || allOver(legs));
        Optional<DialedLeg> connected = legs.stream().filter(DialedLeg::stays).findFirst();
        if (connected.isEmpty()) {
            DialedLeg first = legs.getFirst();
            return outcome(first, worded(first.call().status()));
        }
        talk(call, connected.get(), dial.limit());
        return outcome(connected.get(), "completed");
    }

    private static void talk(Call call, DialedLeg leg, Duration limit) throws InterruptedException {
        if (call.status() != CallStatus.IN_PROGRESS) {
            call.reach(CallStatus.IN_PROGRESS);
        }
        call.write("note", "(connected with " + leg.call().facts().to() + ")");
        leg.call().write("note", "(connected with " + leg.call().facts().from() + ")");
        call.bridge(leg.call());
        leg.call().bridge(call);
        try {
            boolean _ = call.await(limit, () -> leg.call().status().isOver());
        } finally {
            call.bridge(null);
            leg.call().bridge(null);
        }
        leg.call().hangUp();
        boolean _ = call.await(LONG, () -> leg.call().status().isOver());
        call.write("note", "(the other side has hung up)");
    }

    private static boolean anyPickedUp(List<DialedLeg> legs) {
        return legs.stream().anyMatch(leg -> leg.call().status() == CallStatus.IN_PROGRESS);
    }

    private static boolean allOver(List<DialedLeg> legs) {
        return legs.stream().allMatch(leg -> leg.call().status().isOver());
    }

    /** A leg that was answered and hung up in its whisper was completed, yet never connected. */
    private static String worded(CallStatus status) {
        return status.wire();
    }

    private static Parameters outcome(DialedLeg leg, String status) {
        return new Parameters()
                .add("DialCallSid", leg.call().sid())
                .add("DialCallStatus", status)
                .add("DialCallDuration", String.valueOf(leg.call().seconds()))
                .add("DialBridged", String.valueOf(leg.stays()));
    }
}
