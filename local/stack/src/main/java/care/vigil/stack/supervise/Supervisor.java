package care.vigil.stack.supervise;

import care.vigil.stack.process.MemoryUse;
import care.vigil.stack.process.PidRecords;
import care.vigil.stack.supervise.PartState.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Runs the parts of the stack, each watched by a thread of its own. */
public final class Supervisor {

    private static final Duration FIRST_START = Duration.ofMinutes(3);

    private final Map<String, SupervisedPart> parts = new LinkedHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private final List<List<String>> stopOrder;
    private volatile boolean ending;

    /** A running (or held) process and its memory in kilobytes, that of its children included. */
    public record Status(String name, String state, long pid, int restarts, long kilobytes) {}

    /**
     * @param stopOrder names that are stopped together, group after group
     */
    public Supervisor(
            List<Part> parts, List<List<String>> stopOrder, PidRecords records, Journal journal) {
        this(parts, stopOrder, records, journal, System::nanoTime);
    }

    /** With another clock for how long a silent part is waited for. */
    Supervisor(
            List<Part> parts,
            List<List<String>> stopOrder,
            PidRecords records,
            Journal journal,
            LongSupplier nanos) {
        for (Part part : parts) {
            this.parts.put(part.name(), new SupervisedPart(part, records, journal, nanos));
        }
        this.stopOrder = stopOrder;
    }

    /** Starts everything; a part waits only for the parts that it must come after. */
    public void start() {
        for (SupervisedPart part : parts.values()) {
            Thread thread =
                    Thread.ofPlatform()
                            .name(part.part().name())
                            .daemon()
                            .unstarted(() -> runAfterOthers(part));
            threads.add(thread);
            thread.start();
        }
    }

    private void runAfterOthers(SupervisedPart part) {
        try {
            for (String earlier : part.part().after()) {
                parts.get(earlier).state().awaitReady(FIRST_START);
            }
            if (!ending) {
                part.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until every part that is built has been ready once. */
    public boolean awaitReady(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        boolean all = true;
        for (SupervisedPart part : parts.values()) {
            Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
            boolean ready = part.state().awaitReady(left);
            all &= ready || isNotBuilt(part);
        }
        return all;
    }

    private static boolean isNotBuilt(SupervisedPart part) {
        return part.state().snapshot("").state().equals(PartState.Shown.NOT_BUILT.name());
    }

    /** Stops all parts in order, and returns when none runs. */
    public void stop() throws InterruptedException {
        ending = true;
        for (List<String> together : stopOrder) {
            List<Thread> stopping = new ArrayList<>();
            for (String name : together) {
                SupervisedPart part = parts.get(name);
                part.state().end();
                stopping.add(Thread.ofVirtual().start(() -> stopOne(part)));
            }
            for (Thread thread : stopping) {
                thread.join();
            }
        }
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(2));
        }
    }

    private static void stopOne(SupervisedPart part) {
        try {
            part.hold(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All parts, in the order of the plan. */
    public List<Status> status() {
        return parts.values().stream()
                .map(part -> part.state().snapshot(part.part().name()))
                .map(Supervisor::measured)
                .toList();
    }

    private static Status measured(Snapshot s) {
        long kilobytes = s.pid() == 0 ? 0 : MemoryUse.kilobytes(s.pid());
        return new Status(s.name(), s.state(), s.pid(), s.restarts(), kilobytes);
    }

    /** Whether every part that is built is ready now. */
    public boolean ready() {
        return parts.values().stream()
                .map(part -> part.state().snapshot("").state())
                .allMatch(state ->
                        state.equals(PartState.Shown.READY.name())
                                || state.equals(PartState.Shown.NOT_BUILT.name()));
    }

    /** Does something to one part; false if there is no such part. */
    public boolean order(String name, Order order) throws InterruptedException {
        Optional<SupervisedPart> part = Optional.ofNullable(parts.get(name));
        if (part.isEmpty()) {
            return false;
        }
        switch (order) {
            case KILL -> part.get().kill();
            case CRASH -> part.get().hold(true);
            case STOP -> part.get().hold(false);
            case START -> part.get().release();
            case FREEZE -> part.get().freeze(true);
            case THAW -> part.get().freeze(false);
        }
        return true;
    }

    /** What can be done to a part from outside. */
    public enum Order {
        /** kill -9; it is started again. */
        KILL,
        /** kill -9 and keep it down. */
        CRASH,
        /** Orderly stop, and keep it down. */
        STOP,
        /** Let it run again. */
        START,
        /** SIGSTOP. */
        FREEZE,
        /** SIGCONT. */
        THAW
    }
}
