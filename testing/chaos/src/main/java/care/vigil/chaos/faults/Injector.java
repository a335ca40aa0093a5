package care.vigil.chaos.faults;

import care.vigil.chaos.faults.Fault.Away;
import care.vigil.chaos.faults.Fault.BadWire;
import care.vigil.chaos.faults.Fault.CarrierTrouble;
import care.vigil.chaos.faults.Fault.ClockStep;
import care.vigil.chaos.faults.Fault.DiesAt;
import care.vigil.chaos.faults.Fault.DiskFull;
import care.vigil.chaos.faults.Fault.Frozen;
import care.vigil.chaos.faults.Fault.Killed;
import care.vigil.chaos.faults.Fault.Reports;
import care.vigil.chaos.faults.Fault.ServiceAway;
import care.vigil.chaos.history.Recorder;
import care.vigil.chaos.stack.ChaosPrograms;
import care.vigil.chaos.stack.ChaosStack;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Makes the faults of a schedule happen, each on a thread of its own, and ends all of them. */
public final class Injector implements AutoCloseable {

    private final ChaosStack stack;
    private final Recorder recorder;
    private final Consumer<String> progress;
    private final Watch watch;
    private final Hits hits;
    private final Processes processes;
    private final Failpoints failpoints;
    private final Surroundings surroundings;
    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, Integer> counts = new ConcurrentSkipListMap<>();

    /** Then four databases may disagree, and nothing that was written can be read. */
    private volatile boolean clockIsBroken;

    /** An injector for that stack, telling of each fault as it happens. */
    public Injector(
            ChaosStack stack,
            ChaosPrograms programs,
            Recorder recorder,
            InstantSource clock,
            Consumer<String> progress) {
        var armed = new Armed();
        this.stack = stack;
        this.recorder = recorder;
        this.progress = progress;
        this.watch = new Watch(stack.client());
        this.hits = new Hits(watch, recorder, clock, progress);
        this.processes = new Processes(stack.client(), armed);
        this.failpoints = new Failpoints(stack.status(), watch, hits, armed, progress);
        this.surroundings = new Surroundings(stack, programs.all());
    }

    /** Plays a schedule; returns when its last fault has begun. */
    public void play(Schedule schedule) {
        long began = System.nanoTime();
        for (var timed : schedule.faults()) {
            LockSupport.parkNanos(timed.at().toNanos() - (System.nanoTime() - began));
            progress.accept(timed.fault().words());
            count(timed.fault().kind());
            threads.add(Thread.ofPlatform().daemon().start(() -> happen(timed.fault())));
        }
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private void happen(Fault fault) {
        try {
            switch (fault) {
                case Killed(var process) ->
                        hits.during(fault, process, () -> processes.kill(process));
                case Frozen(var process, var time) ->
                        hits.during(fault, process, () -> processes.freeze(process, time));
                case Away(var process, var time) ->
                        hits.during(
                                fault, process, () -> processes.takeAway(List.of(process), time));
                case ServiceAway(var service, var time) -> {
                    var all = stack.instances(service);
                    hits.during(fault, all, () -> processes.takeAway(all, time));
                }
                case DiesAt point -> dieAt(point);
                case CarrierTrouble trouble -> surroundings.trouble(trouble);
                case Reports reports -> surroundings.report(reports);
                case BadWire wire when Hits.FOR_ALL.contains(wire.to()) ->
                        hits.during(fault, wire.to(), () -> surroundings.cross(wire));
                case BadWire wire -> surroundings.cross(wire);
                case DiskFull full -> fillDisk(full);
                case ClockStep(var by) -> recorder.moved(stack.clock().move(by));
            }
        } catch (RuntimeException e) {
            progress.accept(fault.words() + " did not succeed: " + e);
            clockIsBroken = clockIsBroken || fault instanceof ClockStep;
        }
    }

    private void dieAt(DiesAt fault) {
        if (failpoints.dieAt(fault)) {
            count("reached " + fault.point().word());
        }
    }

    /** Where no disk could be made for it, nothing happens, and it does not count. */
    private void fillDisk(DiskFull fault) {
        if (surroundings.canFillDisk()) {
            hits.during(fault, "postgres", () -> surroundings.fillDisk(fault.time()));
        } else {
            progress.accept(fault.words() + ": left out, only root can make a small disk");
            boolean _ = counts.remove(fault.kind(), 1);
        }
    }

    /**
     * Ends all trouble and waits until everything is ready.
     *
     * @throws IllegalStateException if something does not recover
     */
    public void heal() throws InterruptedException {
        surroundings.heal();
        failpoints.end(processes);
        for (Thread thread : threads) {
            thread.join();
        }
        if (clockIsBroken) {
            throw new IllegalStateException("the clock was not moved everywhere");
        }
        surroundings.heal();
        if (!watch.await(Watch::allReady, Hits.TO_RECOVER.multipliedBy(2))) {
            throw new IllegalStateException("the stack does not recover");
        }
    }

    /** How many of each kind there were, and how many processes died at the failpoint meant. */
    public Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    @Override
    public void close() {
        watch.close();
        failpoints.close();
    }
}
