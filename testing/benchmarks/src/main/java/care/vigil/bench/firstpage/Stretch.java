package care.vigil.bench.firstpage;

import care.vigil.bench.crisis.CarrierWatch;
import care.vigil.bench.crisis.Meter;
import care.vigil.bench.load.OpenLoop;
import care.vigil.bench.load.Pause;
import care.vigil.bench.measure.Latency;
import care.vigil.bench.measure.Percentiles;
import care.vigil.bench.measure.Usage;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** Warm-up and measurement at one rate, with a meter reading at the start and end of the second. */
final class Stretch {

    private final Load load;
    private final long origin;
    private final Meter meter;
    private final PrintStream progress;
    private final Latency lag = new Latency();
    private final AtomicInteger started = new AtomicInteger();
    private Meter.Reading first;
    private Meter.Reading last;
    private int backlog;

    Stretch(Load load, long originNano, Meter meter, PrintStream progress) {
        this.load = load;
        this.origin = originNano;
        this.meter = meter;
        this.progress = progress;
    }

    /** Runs the load on this thread. */
    void run(OpenLoop.Start start, IntSupplier underWay) throws SQLException, InterruptedException {
        long warmUp = load.warmUp().toNanos();
        long[] starts = load.starts();
        try (var clock = Executors.newSingleThreadScheduledExecutor()) {
            long toStart = origin + warmUp - System.nanoTime();
            var reading = clock.schedule(meter::read, toStart, TimeUnit.NANOSECONDS);
            tell(clock, starts.length, underWay);
            OpenLoop.run(
                    starts,
                    origin,
                    (index, nano) -> {
                        if (nano - origin >= warmUp) {
                            long late = Math.max(0, System.nanoTime() - nano);
                            lag.add(Instant.EPOCH, Instant.EPOCH.plusNanos(late));
                        }
                        start.start(index, nano);
                        started.incrementAndGet();
                    });
            awaitEnd();
            backlog = underWay.getAsInt();
            first = reading.get();
            last = meter.read();
            clock.shutdownNow();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the meter could not be read", e.getCause());
        }
    }

    /** The load ends when its time is over, not with its last webhook. */
    private void awaitEnd() throws InterruptedException {
        long end = origin + load.warmUp().plus(load.measured()).toNanos();
        Pause.until(end);
    }

    private void tell(ScheduledExecutorService clock, int all, IntSupplier underWay) {
        var _ =
                clock.scheduleAtFixedRate(
                        () ->
                                progress.printf(
                                        "  %s/s: %d of %d texts sent, %d unanswered%n",
                                        load.rateInWords(),
                                        started.get(),
                                        all,
                                        underWay.getAsInt()),
                        10,
                        10,
                        TimeUnit.SECONDS);
    }

    Load load() {
        return load;
    }

    long originNano() {
        return origin;
    }

    Percentiles lag() {
        return lag.percentiles();
    }

    int backlog() {
        return backlog;
    }

    Usage usage(int crises) {
        return Meter.between(first, last, crises);
    }

    CarrierWatch.Traffic traffic() {
        return last.traffic().since(first.traffic());
    }
}
