package care.vigil.simulator.calls;

import care.vigil.simulator.Pace;
import care.vigil.simulator.handsets.Directory;
import care.vigil.simulator.handsets.Handset;
import care.vigil.simulator.handsets.ProgramNumber;
import care.vigil.simulator.http.Sid;
import care.vigil.simulator.log.OperationLog;
import care.vigil.simulator.time.SimulatorClock;
import care.vigil.simulator.webhooks.Webhook;
import care.vigil.simulator.webhooks.Webhook.Target;
import care.vigil.simulator.webhooks.Webhooks;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/** Calls in both directions. Start reading here for everything about calls. */
public final class Calling {

    /** A step in the life of a call. */
    @FunctionalInterface
    private interface Life {
        void live() throws InterruptedException;
    }

    private final Directory directory;
    private final SimulatorClock clock;
    private final Calls calls = new Calls(3_000);
    private final CallWebhooks forms;
    private final TwimlRunner runner;
    private final Pace pace;
    private final ReentrantLock queue = new ReentrantLock();
    private long queueFreeAtNanos;

    /** Calling for one account, whose webhooks are signed with that token. */
    public Calling(
            String accountSid,
            Webhook.Signing signing,
            Directory directory,
            SimulatorClock clock,
            OperationLog log,
            Webhooks webhooks,
            Pace pace) {
        this.directory = directory;
        this.clock = clock;
        this.pace = pace;
        forms = new CallWebhooks(accountSid, signing, webhooks, clock);
        runner = new TwimlRunner(forms, log, new Speech(pace), new Dialing(this::ring));
        clock.onJump(() -> calls.newestFirst(call -> !call.status().isOver()).forEach(Call::wake));
    }

    /** The calls of the account. */
    public Calls calls() {
        return calls;
    }

    /** Places a call that the account has asked for. */
    public Call place(String from, String to, CallPlan plan, Instant acceptedAt) {
        var facts =
                new Call.Facts(
                        Sid.random("CA"), null, "outbound-api", from, to, plan, acceptedAt, turn());
        Call call = open(facts, directory.handset(to));
        live(() -> new CallSession(call, forms, runner).runOutbound());
        return call;
    }

    /** Takes a call from a handset to one of the account's numbers. */
    public Call receive(String from, ProgramNumber number) {
        CallPlan plan =
                CallPlan.inbound(
                        Target.post(number.voice()),
                        number.voiceFallbackTarget(),
                        number.statusTarget());
        Handset handset = directory.handset(from);
        Call call = open(facts(null, "inbound", from, number.number(), plan), handset);
        boolean _ = handset.add(call);
        live(() -> new CallSession(call, forms, runner).runInbound());
        return call;
    }

    private DialedLeg ring(Call parent, String from, String to, CallPlan plan) {
        Handset handset = directory.handset(to);
        Call call = open(facts(parent.sid(), "outbound-dial", from, to, plan), handset);
        var leg = new DialedLeg(call);
        live(() -> new CallSession(call, forms, runner).runDialed(leg, parent));
        return leg;
    }

    /** Of a call that nobody has asked for over the API: it begins now. */
    private Call.Facts facts(
            String parentSid, String direction, String from, String to, CallPlan plan) {
        return new Call.Facts(
                Sid.random("CA"), parentSid, direction, from, to, plan, clock.now(), Duration.ZERO);
    }

    private Call open(Call.Facts facts, Handset handset) {
        var call = new Call(facts, handset, clock);
        calls.add(call);
        return call;
    }

    private static void live(Life life) {
        Thread.startVirtualThread(() -> {
            try {
                life.live();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** How long until the account may start this call, at so many calls a second. */
    private Duration turn() {
        if (pace.callsPerSecond() <= 0) {
            return Duration.ZERO;
        }
        queue.lock();
        try {
            long now = System.nanoTime();
            long start = Math.max(now, queueFreeAtNanos);
            queueFreeAtNanos = start + 1_000_000_000L / pace.callsPerSecond();
            return Duration.ofNanos(start - now);
        } finally {
            queue.unlock();
        }
    }
}
