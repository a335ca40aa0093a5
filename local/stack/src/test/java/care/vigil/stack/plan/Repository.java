package care.vigil.stack.plan;

import java.nio.file.Files;
import java.nio.file.Path;

/** The root folder of this repository, wherever the tests are started. */
public final class Repository {

    private Repository() {}

    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (Files.notExists(here.resolve("vigil"))) {
            here = here.getParent();
        }
        return here;
    }
}
