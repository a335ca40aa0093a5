package care.vigil.stack.supervise;

import care.vigil.stack.process.Child;
import care.vigil.stack.process.ChildSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** One process of the stack, as the supervisor sees it. */
public interface Part {

    /** Its name: {@code kafka}, {@code intake-1}. */
    String name();

    /** The parts that must have been ready once before this one starts for the first time. */
    default List<String> after() {
        return List.of();
    }

    /** How to start it, asked anew at each start. */
    ChildSpec spec() throws IOException;

    /** Runs once after each start, as soon as {@link #probe} says ready. */
    default void afterReady() throws Exception {}

    /** How it is now. Must answer within a few seconds. */
    Health probe(Child child) throws IOException;

    /** How long an orderly stop may take before kill -9. */
    default Duration patience() {
        return Duration.ofSeconds(5);
    }

    /** What a probe found. */
    enum Health {
        /** It runs and does its work. */
        READY,
        /** It runs and is not (or no longer) able to do its work; it may recover by itself. */
        LIVE,
        /** It says itself that only a restart helps. */
        DOWN,
        /** It does not answer. */
        SILENT
    }

    /** Thrown by {@link #spec} when there is nothing to start. */
    final class NotBuilt extends IOException {
        public NotBuilt(String message) {
            super(message);
        }
    }
}
