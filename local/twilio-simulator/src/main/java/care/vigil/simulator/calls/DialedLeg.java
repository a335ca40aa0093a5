package care.vigil.simulator.calls;

/** A leg that a call dials, and whether it has heard its whisper out and waits to be connected. */
final class DialedLeg {

    private final Call call;
    private volatile boolean stays;

    DialedLeg(Call call) {
        this.call = call;
    }

    Call call() {
        return call;
    }

    boolean stays() {
        return stays;
    }

    void stay() {
        stays = true;
    }
}
