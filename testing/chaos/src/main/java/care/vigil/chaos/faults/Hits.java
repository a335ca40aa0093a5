package care.vigil.chaos.faults;

import care.vigil.chaos.history.FaultWindow;
import care.vigil.chaos.history.Recorder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Notes for how long what was hit was not all there: from the deed until it is ready again. */
final class Hits {

    static final Duration TO_RECOVER = Duration.ofSeconds(60);

    /** What all services hang on. */
    static final Set<String> FOR_ALL = Set.of("kafka", "postgres");

    /** A probe once a second may not have noticed yet. */
    private static final Duration TO_BE_NOTICED = Duration.ofMillis(1_500);

    /** What died by itself may have been dead for so long. */
    private static final Duration TO_BE_SEEN = Duration.ofSeconds(1);

    private static final Duration FOR_OTHERS_TO_FOLLOW = Duration.ofSeconds(10);

    private final Watch watch;
    private final Recorder recorder;
    private final InstantSource clock;
    private final Consumer<String> progress;

    Hits(Watch watch, Recorder recorder, InstantSource clock, Consumer<String> progress) {
        this.watch = watch;
        this.recorder = recorder;
        this.clock = clock;
        this.progress = progress;
    }

    void during(Fault fault, String process, Runnable deed) {
        during(fault, List.of(process), deed);
    }

    /** Does it, and waits until what it hit is ready again. */
    void during(Fault fault, List<String> processes, Runnable deed) {
        var from = clock.instant();
        deed.run();
        if (!areBack(processes)) {
            progress.accept(
                    "not ready again after " + TO_RECOVER.toSeconds() + " s: " + fault.words());
        }
        if (FOR_ALL.containsAll(processes)) {
            // Other faults may keep others from it: then this one explains no more.
            boolean _ = watch.await(Watch::allReady, FOR_OTHERS_TO_FOLLOW);
        }
        note(fault, processes.getFirst(), from);
    }

    /** One was just seen to have died; waits until it is ready again. */
    void died(Fault fault, String process) {
        var from = clock.instant().minus(TO_BE_SEEN);
        boolean _ = areBack(List.of(process));
        note(fault, process, from);
    }

    private boolean areBack(List<String> processes) {
        LockSupport.parkNanos(TO_BE_NOTICED.toNanos());
        return watch.await(w -> processes.stream().allMatch(w::isReady), TO_RECOVER);
    }

    private void note(Fault fault, String process, Instant from) {
        var part = process.split("-", 2)[0];
        recorder.fault(new FaultWindow(fault.words(), part, from, clock.instant()));
    }
}
