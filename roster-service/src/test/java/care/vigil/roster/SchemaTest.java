package care.vigil.roster;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.PatientTextTemplate;
import care.vigil.program.EmergencyNumbers;
import care.vigil.program.ProgramDocument;
import care.vigil.program.Rotation;
import care.vigil.program.Rung;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published schema says what the code reads. */
class SchemaTest {

    private final JsonNode schema;

    SchemaTest() throws IOException {
        try (var file = SchemaTest.class.getResourceAsStream("/program.schema.json")) {
            schema = new ObjectMapper().readTree(file);
        }
    }

    @Test
    void namesTheFieldsOfTheDocumentAndOfItsParts() {
        same(schema, ProgramDocument.class, "dangerWords", "emergencyElsewhere");
        same(schema.at("/properties/emergency"), EmergencyNumbers.class, "verifiedOn");
        same(
                schema.at("/properties/emergencyElsewhere/additionalProperties"),
                EmergencyNumbers.class);
        same(schema.at("/properties/ladder/items"), Rung.class);
        same(schema.at("/properties/rotations/items"), Rotation.class);
    }

    @Test
    void namesEveryText() {
        assertThat(names(schema.at("/properties/texts/properties")))
                .containsExactlyElementsOf(
                        Arrays.stream(PatientTextTemplate.values())
                                .map(PatientTextTemplate::word)
                                .toList());
    }

    private static void same(JsonNode object, Class<? extends Record> type, String... optional) {
        var fields =
                Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
        assertThat(names(object.get("properties"))).containsExactlyElementsOf(fields);
        assertThat(object.get("required"))
                .extracting(JsonNode::asText)
                .isEqualTo(
                        fields.stream()
                                .filter(field -> !List.of(optional).contains(field))
                                .toList());
        assertThat(object.get("additionalProperties").asBoolean()).isFalse();
    }

    private static List<String> names(JsonNode properties) {
        var names = new ArrayList<String>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
