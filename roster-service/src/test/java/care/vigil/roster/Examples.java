package care.vigil.roster;

import care.vigil.program.ProgramDocument;
import care.vigil.roster.program.DocumentReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The programs of the local installation, as tests change them. */
public final class Examples {

    private Examples() {}

    /** The folder of the installation's program files. */
    public static Path folder() {
        return Path.of("../local/programs").toAbsolutePath().normalize();
    }

    /** A fresh copy of a program's document. */
    public static ObjectNode document(String slug) {
        try {
            var file = folder().resolve(slug + ".yaml").toFile();
            return (ObjectNode) new YAMLMapper().readTree(file).get("program");
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** The same as everybody else sees it. */
    public static ProgramDocument program(String slug) {
        return DocumentReader.read(document(slug)).program();
    }
}
