package care.vigil.roster.rest;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The JSON Schema of a program document; a test holds it to the records. */
final class Schema {

    private Schema() {}

    static byte[] bytes() {
        try (var file = Schema.class.getResourceAsStream("/program.schema.json")) {
            return file.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
