package care.vigil.web.problem;

import care.vigil.web.problem.Problem.Flaw;
import java.util.List;

/** Stops a request with a problem that its sender can read. */
public final class Refusal extends RuntimeException {

    private final transient Problem problem;

    /** Refuses with any problem. */
    public Refusal(Problem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    /** 404, also for what exists but not for this visitor. */
    public static Refusal notFound() {
        return new Refusal(Problem.of(404, "Not found", null));
    }

    /** 403: it exists for this visitor, but only others may do this. */
    public static Refusal forbidden(String why) {
        return new Refusal(Problem.of(403, "Not allowed", why));
    }

    /** 409: not as things are now. */
    public static Refusal conflict(String why) {
        return new Refusal(Problem.of(409, "Not possible now", why));
    }

    /** 400 with everything that is wrong. */
    public static Refusal invalid(List<Flaw> flaws) {
        return new Refusal(new Problem(400, "Not valid", null, flaws));
    }

    /** What is answered. */
    public Problem problem() {
        return problem;
    }
}
