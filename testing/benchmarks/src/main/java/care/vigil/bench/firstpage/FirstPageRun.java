package care.vigil.bench.firstpage;

import care.vigil.bench.crisis.Crowd;
import care.vigil.bench.crisis.Figures;
import care.vigil.bench.crisis.Flaws;
import care.vigil.bench.crisis.Meter;
import care.vigil.bench.crisis.Rest;
import care.vigil.bench.load.Pause;
import care.vigil.bench.load.WallClock;
import care.vigil.bench.stack.BenchPrograms;
import care.vigil.bench.stack.BenchStack;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Start reading here: patients text at fixed times, clinicians reply to their pages, and afterwards
 * everything is put together by ids.
 */
public final class FirstPageRun implements AutoCloseable {

    private static final Duration MOMENT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final WallClock clock;
    private final Crowd crowd;
    private final Rest rest;
    private final PrintStream progress;

    /** A run on a stack that has just started. */
    public FirstPageRun(BenchStack stack, BenchPrograms programs, PrintStream progress)
            throws SQLException {
        this.clock = stack.clock();
        this.crowd = Crowd.usual(stack, programs);
        this.rest = new Rest(stack, crowd, progress);
        this.progress = progress;
    }

    /** One crisis by itself: after a start, the very first. */
    public RateResult single() throws SQLException, InterruptedException {
        return at(new Load(1, Duration.ZERO, Duration.ofSeconds(1), false, 0));
    }

    /** Nothing at all, for a while; what was still left to do is done before. */
    public AtRest rest(Duration time) throws SQLException, InterruptedException {
        awaitRest();
        try (var meter = crowd.meter()) {
            var first = meter.read();
            Pause.of(time);
            var last = meter.read();
            return new AtRest(
                    Meter.between(first, last, time.toSeconds()),
                    last.traffic().since(first.traffic()));
        }
    }

    /**
     * Everything at one rate, on a stack at rest, until each case has an owner or that has taken
     * too long.
     */
    public RateResult at(Load load) throws SQLException, InterruptedException {
        awaitRest();
        long origin = System.nanoTime() + MOMENT.toNanos();
        try (var meter = crowd.meter()) {
            var stretch = new Stretch(load, origin, meter, progress);
            stretch.run((_, nano) -> crowd.text(nano), crowd::unanswered);
            crowd.settle(progress, PATIENCE);
            return result(stretch);
        }
    }

    private void awaitRest() throws SQLException, InterruptedException {
        if (rest.await(PATIENCE) == null) {
            progress.println("  there is still something left to do");
        }
    }

    private RateResult result(Stretch stretch) throws SQLException {
        Instant began = clock.at(stretch.originNano());
        Instant measuredFrom = began.plus(stretch.load().warmUp());
        var journeys = crowd.journeysSince(began);
        var measured =
                journeys.stream()
                        .filter(it -> !it.text().intended().isBefore(measuredFrom.minusMillis(1)))
                        .toList();
        return new RateResult(
                stretch.load(),
                Figures.of(measured, crowd.calls(), measuredFrom),
                stretch.lag(),
                stretch.backlog(),
                stretch.usage(measured.size()),
                stretch.traffic(),
                Stream.concat(Flaws.of(journeys).stream(), crowd.restarts()).toList());
    }

    @Override
    public void close() {
        crowd.close();
    }
}
