package care.vigil.bench.sustained;

import care.vigil.bench.crisis.Closing;
import care.vigil.bench.crisis.Crowd;
import care.vigil.bench.crisis.Figures;
import care.vigil.bench.crisis.Flaws;
import care.vigil.bench.crisis.Meter;
import care.vigil.bench.crisis.Replies;
import care.vigil.bench.load.Arrivals;
import care.vigil.bench.load.OpenLoop;
import care.vigil.bench.load.Pause;
import care.vigil.bench.load.WallClock;
import care.vigil.bench.load.WebhookSender;
import care.vigil.bench.stack.BenchPrograms;
import care.vigil.bench.stack.BenchStack;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Start reading here: patients text, clinicians accept and say that contact was made, and close the
 * case on their screen. A rate is carried when cases end as fast as they begin.
 */
public final class SustainedRun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration MOMENT = Duration.ofMillis(500);

    private final WallClock clock;
    private final Crowd crowd;
    private final Closing closing;
    private final PrintStream progress;

    private record Half(Meter.Reading reading, long underWay, long closed) {}

    /** A run on a stack that has just started; its clinicians log in. */
    public SustainedRun(BenchStack stack, BenchPrograms programs, PrintStream progress)
            throws IOException, SQLException, InterruptedException {
        this.clock = stack.clock();
        this.progress = progress;
        progress.println("Clinicians log in");
        this.closing = new Closing(stack, programs);
        this.crowd =
                new Crowd(
                        stack,
                        programs,
                        programs::ofCrisis,
                        Replies.Habit.ACCEPTS_AND_REACHES,
                        WebhookSender.CARRIERS_PATIENCE);
    }

    /** Finds the knee, each rate for so long. */
    public List<StepResult> steps(double first, double most, int seconds)
            throws SQLException, InterruptedException {
        List<StepResult> steps = new ArrayList<>();
        var next = Knee.next(List.of(), first, most);
        while (next.isPresent()) {
            steps.add(at(next.getAsDouble(), seconds));
            var tried = steps.stream().map(StepResult::tried).toList();
            next = Knee.next(tried, first, most);
        }
        return steps;
    }

    /** One rate for so long; the second half is measured. */
    public StepResult at(double rate, int seconds) throws SQLException, InterruptedException {
        progress.printf("%s a second for %d s%n", rate, seconds);
        long origin = System.nanoTime() + MOMENT.toNanos();
        long halfWay = origin + TimeUnit.SECONDS.toNanos(seconds) / 2;
        try (var meter = crowd.meter();
                var beat = Executors.newSingleThreadScheduledExecutor()) {
            long toHalf = halfWay - System.nanoTime();
            Callable<Half> look = () -> look(meter);
            var half = beat.schedule(look, toHalf, TimeUnit.NANOSECONDS);
            tell(beat);
            OpenLoop.run(
                    Arrivals.even(rate, Duration.ofSeconds(seconds)),
                    origin,
                    (_, nano) -> crowd.text(nano));
            Pause.until(origin + TimeUnit.SECONDS.toNanos(seconds));
            var end = look(meter);
            beat.shutdownNow();
            return result(rate, seconds, halfWay, half.get(), end);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the meter could not be read", e.getCause());
        }
    }

    private Half look(Meter meter) throws SQLException, InterruptedException {
        return new Half(meter.read(), underWay(), closing.closed());
    }

    private long underWay() {
        return crowd.patients() - closing.closed();
    }

    private void tell(ScheduledExecutorService beat) {
        var _ =
                beat.scheduleAtFixedRate(
                        () ->
                                progress.printf(
                                        "  %d texts, %d cases closed, %d refusals%n",
                                        crowd.patients(), closing.closed(), closing.refused()),
                        10,
                        10,
                        TimeUnit.SECONDS);
    }

    private StepResult result(double rate, int seconds, long halfWay, Half half, Half end)
            throws SQLException, InterruptedException {
        crowd.settle(progress, PATIENCE);
        awaitClosed();
        Instant from = clock.at(halfWay);
        var measured = crowd.journeysSince(from);
        return new StepResult(
                rate,
                seconds,
                half.underWay(),
                end.underWay(),
                (end.closed() - half.closed()) * 2.0 / seconds,
                Figures.of(measured, crowd.calls(), from),
                Meter.between(half.reading(), end.reading(), measured.size()),
                end.reading().traffic().since(half.reading().traffic()),
                Stream.concat(Flaws.of(measured).stream(), crowd.restarts()).toList());
    }

    private void awaitClosed() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (underWay() > 0 && System.nanoTime() < deadline) {
            Pause.of(MOMENT);
        }
    }

    @Override
    public void close() throws SQLException {
        crowd.close();
        closing.close();
    }
}
