package care.vigil.simulator.calls;

/** Thrown where a call waits, once it is over or is sent to another document. */
final class CallEnded extends RuntimeException {
    CallEnded() {
        super(null, null, false, false);
    }
}
