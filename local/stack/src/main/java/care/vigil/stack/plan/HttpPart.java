package care.vigil.stack.plan;

import care.vigil.stack.process.Child;
import care.vigil.stack.process.ChildSpec;
import care.vigil.stack.supervise.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * A JVM that says over HTTP how it is.
 *
 * @param after what must have been ready once before
 * @param program how to start it; refuses if it is not built
 * @param look asks it
 * @param patience how long an orderly stop may take
 */
record HttpPart(String name, List<String> after, Program program, Look look, Duration patience)
        implements Part {

    HttpPart {
        after = List.copyOf(after);
    }

    /** Makes the command at each start. */
    interface Program {
        ChildSpec spec() throws IOException;
    }

    /** Asks how it is. */
    interface Look {
        Health now() throws IOException;
    }

    @Override
    public ChildSpec spec() throws IOException {
        return program.spec();
    }

    @Override
    public Health probe(Child child) throws IOException {
        return look.now();
    }
}
