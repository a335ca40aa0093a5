package care.vigil.bench.stack;

import care.vigil.bench.load.FictionalNumbers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Program documents with the words of a model document and people of their own.
 *
 * <p>The ladder has one rung: nobody reports contact here, so with more rungs every case after a
 * clinician's first would page the next rung at once too, and no case would be like another.
 */
final class ProgramDocuments {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** The operations of all programs, one person: each login that is made costs half a second. */
    private static final String DESK = "bench.desk";

    private static final String DESK_PHONE = FictionalNumbers.number(201, 119);

    private final JsonNode model;

    ProgramDocuments(Path model) throws IOException {
        this.model = YAML.readTree(model.toFile());
    }

    void write(BenchProgram program, Path folder) throws IOException {
        YAML.writeValue(folder.resolve(program.slug() + ".yaml").toFile(), document(program));
    }

    JsonNode document(BenchProgram it) {
        ObjectNode whole = YAML.createObjectNode();
        ObjectNode program = whole.putObject("program");
        program.setAll((ObjectNode) model.path("program").deepCopy());
        program.put("slug", it.slug());
        program.put("name", it.shortName());
        program.put("shortName", it.shortName());
        program.put("crisisNumber", it.crisisNumber());
        program.put("pagerNumber", it.pagerNumber());
        program.put("contactTarget", "PT12H");
        program.putArray("ladder").addObject().put("role", "primary").put("after", "PT0S");
        var people = new People(whole);
        people.always("primary", it.slug() + ".primary");
        people.always("operations", DESK);
        people.clinician(it.slug() + ".primary", "primary", it.primary());
        people.clinician(DESK, "operations", DESK_PHONE);
        return whole;
    }
}
