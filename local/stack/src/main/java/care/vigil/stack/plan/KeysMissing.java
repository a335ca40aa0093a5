package care.vigil.stack.plan;

import java.io.IOException;
import java.nio.file.Path;

/** There are data that nobody can read, because their keys are not where they should be. */
public final class KeysMissing extends IOException {

    private static final long serialVersionUID = 1;

    KeysMissing(Path folder) {
        super(
                "there are data, but their keys are not in "
                        + folder
                        + ": bring the keys back, or start anew with ./vigil up --fresh");
    }
}
