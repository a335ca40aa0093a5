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
import care.vigil.chaos.history.FaultWindow;
import care.vigil.chaos.history.Recorder;
import care.vigil.chaos.stack.ChaosPrograms;
import care.vigil.chaos.stack.ChaosStack;
import care.vigil.simulator.handsets.Delivery;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Makes the faults of a schedule happen, each on a thread of its own, and notes how long each
 * lasted.
 */
public final class Injector implements AutoCloseable {

    /** A probe once a second may not have noticed yet. */
    private static final Duration TO_BE_NOTICED = Duration.ofMillis(1_500);

    private static final Duration TO_RECOVER = Duration.ofSeconds(60);
    private static final Duration FOR_OTHERS_TO_FOLLOW = Duration.ofSeconds(10);
    private static final Set<String> FOR_ALL = Set.of("kafka", "postgres");

    private final ChaosStack stack;
    private final ChaosPrograms programs;
    private final Recorder recorder;
    private final Consumer<String> progress;
    private final Watch watch;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, Integer> counts = new java.util.concurrent.ConcurrentSkipListMap<>();
    private final Set<String> armed = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    /** Then four databases may disagree, and nothing that was written can be read. */
    private volatile boolean clockIsBroken;

    /** An injector for that stack, telling of each fault as it happens. */
    public Injector(
            ChaosStack stack,
            ChaosPrograms programs,
            Recorder recorder,
            Consumer<String> progress) {
        this.stack = stack;
        this.programs = programs;
        this.recorder = recorder;
        this.progress = progress;
        this.watch = new Watch(stack.client());
    }

    /** Plays a schedule; returns when its last fault has begun. */
    public void play(Schedule schedule) {
        long began = System.nanoTime();
        for (var timed : schedule.faults()) {
            LockSupport.parkNanos(timed.at().toNanos() - (System.nanoTime() - began));
            progress.accept(timed.fault().words());
            counts.merge(timed.fault().kind(), 1, Integer::sum);
            threads.add(Thread.ofPlatform().daemon().start(() -> happen(timed.fault())));
        }
    }

    private void happen(Fault fault) {
        try {
            switch (fault) {
                case Killed(var process) ->
                        during(fault, process, () -> stack.client().kill(process));
                case Frozen(var process, var time) ->
                        during(fault, process, () -> freeze(process, time));
                case Away(var process, var time) ->
                        during(fault, process, () -> takeAway(List.of(process), time));
                case DiesAt(var process, var point) -> dieAt(fault, process, point.word());
                case CarrierTrouble(var trouble, var times, var time) ->
                        stack.carrier()
                                .fault(
                                        care.vigil.simulator.rest.Fault.of(trouble)
                                                .times(times)
                                                .lasting(time));
                case Reports reports -> reports(reports);
                case BadWire wire when FOR_ALL.contains(wire.to()) ->
                        during(fault, wire.to(), () -> cross(wire));
                case BadWire wire -> cross(wire);
                case ServiceAway(var service, var time) ->
                        during(
                                fault,
                                List.copyOf(stack.instances(service)),
                                () -> takeAway(stack.instances(service), time));
                case DiskFull(var time) -> fillDisk(fault, time);
                case ClockStep(var by) -> recorder.moved(stack.clock().move(by));
            }
        } catch (RuntimeException e) {
            progress.accept(fault.words() + " did not succeed: " + e);
            clockIsBroken = clockIsBroken || fault instanceof ClockStep;
        }
    }

    private void during(Fault fault, String process, Runnable deed) {
        during(fault, List.of(process), deed);
    }

    /** Does it, and waits until what it hit is ready again. */
    private void during(Fault fault, List<String> processes, Runnable deed) {
        var from = Instant.now();
        deed.run();
        LockSupport.parkNanos(TO_BE_NOTICED.toNanos());
        if (!watch.await(w -> processes.stream().allMatch(w::isReady), TO_RECOVER)) {
            progress.accept(
                    "not ready again after " + TO_RECOVER.toSeconds() + " s: " + fault.words());
        }
        if (FOR_ALL.containsAll(processes)) {
            // Other faults may keep others from it: then this one explains no more.
            boolean _ = watch.await(Watch::allReady, FOR_OTHERS_TO_FOLLOW);
        }
        var part = part(processes.getFirst());
        recorder.fault(new FaultWindow(fault.words(), part, from, Instant.now()));
    }

    /** Where no disk could be made for it, nothing happens, and it does not count. */
    private void fillDisk(Fault fault, Duration time) {
        if (stack.disk().isEmpty()) {
            progress.accept(fault.words() + ": left out, only root can make a small disk");
            boolean _ = counts.remove(fault.kind(), 1);
            return;
        }
        var disk = stack.disk().get();
        during(
                fault,
                "postgres",
                () -> {
                    disk.fill();
                    LockSupport.parkNanos(time.toNanos());
                    disk.makeRoom();
                });
    }

    private void cross(BadWire wire) {
        var proxy = stack.wire(wire.to());
        proxy.become(wire.mode(), wire.latency());
        LockSupport.parkNanos(wire.time().toNanos());
        proxy.become(FaultProxy.Mode.OPEN, Duration.ZERO);
    }

    private static String part(String process) {
        return process.split("-", 2)[0];
    }

    private void freeze(String process, Duration time) {
        stack.client().freeze(process);
        LockSupport.parkNanos(time.toNanos());
        stack.client().thaw(process);
    }

    private void takeAway(List<String> processes, Duration time) {
        processes.forEach(stack.client()::crash);
        LockSupport.parkNanos(time.toNanos());
        processes.forEach(stack.client()::start);
    }

    /** Arms a failpoint and waits until it is reached; at the end of the run, no longer. */
    private void dieAt(Fault fault, String process, String point) {
        var before = watch.process(process);
        if (!arm(process, point)) {
            progress.accept(fault.words() + ": not armed, it does not answer");
            return;
        }
        armed.add(process);
        while (!over && watch.process(process).pid() == before.pid()) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        armed.remove(process);
        if (watch.process(process).pid() != before.pid()) {
            progress.accept(process + " has died " + point);
            counts.merge("reached " + point, 1, Integer::sum);
            var from = Instant.now().minus(Duration.ofSeconds(1));
            LockSupport.parkNanos(TO_BE_NOTICED.toNanos());
            boolean _ = watch.await(w -> w.isReady(process), TO_RECOVER);
            recorder.fault(new FaultWindow(fault.words(), part(process), from, Instant.now()));
        }
    }

    private boolean arm(String process, String point) {
        var parts = process.split("-", 2);
        var address = stack.status().services().get(parts[0]).get(Integer.parseInt(parts[1]) - 1);
        try {
            var token = Files.readString(Path.of(stack.status().keys(), "internal-token")).strip();
            var request =
                    HttpRequest.newBuilder(URI.create(address + "/internal/failpoints/" + point))
                            .timeout(Duration.ofSeconds(2))
                            .header("Authorization", "Bearer " + token)
                            .POST(BodyPublishers.noBody())
                            .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 204;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void reports(Reports reports) {
        deliver(Delivery.DELIVERED.with(reports.callbacks()).delayed(reports.delay()));
        LockSupport.parkNanos(reports.time().toNanos());
        deliver(Delivery.DELIVERED);
    }

    private void deliver(Delivery delivery) {
        for (var program : programs.all()) {
            for (var number : program.telephones()) {
                var _ = stack.carrier().handset(number).delivering(delivery);
            }
        }
    }

    /**
     * Ends all trouble and waits until everything is ready; a process whose failpoint was never
     * reached is killed, so that it cannot die later.
     *
     * @throws IllegalStateException if something does not recover
     */
    public void heal() throws InterruptedException {
        stack.carrier().clearFaults();
        over = true;
        for (String process : List.copyOf(armed)) {
            during(new Killed(process), process, () -> stack.client().kill(process));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (clockIsBroken) {
            throw new IllegalStateException("the clock was not moved everywhere");
        }
        deliver(Delivery.DELIVERED);
        if (!watch.await(Watch::allReady, TO_RECOVER.multipliedBy(2))) {
            throw new IllegalStateException("the stack does not recover");
        }
    }

    /** How many of each kind there were. */
    public Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    @Override
    public void close() {
        watch.close();
        http.close();
    }
}
