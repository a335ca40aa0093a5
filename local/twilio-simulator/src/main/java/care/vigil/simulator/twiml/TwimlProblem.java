package care.vigil.simulator.twiml;

/** A document that is not TwiML, with the code under which the carrier's debugger shows it. */
public final class TwimlProblem extends RuntimeException {

    private final int code;

    TwimlProblem(int code, String message) {
        super(message);
        this.code = code;
    }

    /** 12100 not well-formed, 12102 another root than Response, 12200 an unknown element. */
    public int code() {
        return code;
    }
}
