package care.vigil.intake.documents;

import care.vigil.intake.patient.PatientDocument;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** A folder of program documents. Intake reads its own sections and passes over the others. */
final class ProgramFolder {

    private static final Logger LOG = Logger.getLogger(ProgramFolder.class);

    /** YAML, and JSON with it. */
    private static final ObjectMapper YAML =
            YAMLMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private final Path folder;

    ProgramFolder(Path folder) {
        this.folder = folder;
    }

    /** What intake wants of one document. */
    record Section(Slug program, List<PatientDocument> patients, List<ApiKeyName> apiKeys) {

        Section {
            patients = patients == null ? List.of() : List.copyOf(patients);
            apiKeys = apiKeys == null ? List.of() : List.copyOf(apiKeys);
        }

        String slug() {
            return program.slug();
        }
    }

    /** The part of a program that names it. */
    record Slug(String slug) {}

    /** A key that the program's app needs. */
    record ApiKeyName(String name) {}

    /** Every document that can be read; the others are named in the log, without their content. */
    List<Section> sections() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(ya?ml|json)"))
                    .sorted()
                    .map(ProgramFolder::read)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the folder of program documents", e);
        }
    }

    private static Optional<Section> read(Path file) {
        try {
            var section = YAML.readValue(file.toFile(), Section.class);
            if (section.program() != null && section.slug() != null) {
                return Optional.of(section);
            }
            LOG.errorf("ALARM %s has no program", file.getFileName());
        } catch (IOException e) {
            LOG.errorf(
                    "ALARM the patients of %s could not be read: %s",
                    file.getFileName(), e.getClass().getSimpleName());
        }
        return Optional.empty();
    }
}
