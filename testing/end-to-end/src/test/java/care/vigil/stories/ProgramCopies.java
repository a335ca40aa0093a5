package care.vigil.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies of the local programs, each with people and numbers of its own (another area code), so
 * that a story never meets the cases of another one.
 *
 * @param originals folder of the local programs
 * @param folder where the copies go
 */
record ProgramCopies(Path originals, Path folder) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Area codes of the copies; 555-01xx is kept for fiction in each. */
    private static final Map<String, List<Integer>> AREAS =
            Map.of(
                    "harbor",
                            List.of(
                                    201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215,
                                    216, 217, 218, 219, 220, 224, 225, 228, 229, 231, 234, 239, 240,
                                    248, 251, 252, 253, 254, 256, 260, 262, 267, 269, 270, 272, 274,
                                    276),
                    "rapid", List.of(301, 302, 303, 304, 305, 307, 308, 309, 310, 314, 315));

    /** Writes all documents; answers the copies of each program, in the order of their use. */
    Map<String, List<JsonNode>> write() throws IOException {
        Files.createDirectories(folder);
        Map<String, List<JsonNode>> all = new LinkedHashMap<>();
        for (var areas : AREAS.entrySet()) {
            String program = areas.getKey();
            JsonNode original = YAML.readTree(originals.resolve(program + ".yaml").toFile());
            List<JsonNode> copies = new ArrayList<>();
            for (int area : areas.getValue()) {
                JsonNode copy = new Copy(names(original), area).of(original);
                YAML.writeValue(folder.resolve(program + "-" + area + ".yaml").toFile(), copy);
                copies.add(copy);
            }
            all.put(program, copies);
        }
        return all;
    }

    /** The area codes of all copies. */
    static Stream<Integer> areas() {
        return AREAS.values().stream().flatMap(List::stream);
    }

    /** Everything that is unique within an installation and is no number. */
    private static Set<String> names(JsonNode document) {
        Set<String> names = new HashSet<>();
        names.add(document.path("program").path("slug").asText());
        for (String list : List.of("clinicians", "accounts", "patients")) {
            document.path(list).forEach(person -> names.add(person.path("handle").asText()));
        }
        document.path("apiKeys").forEach(key -> names.add(key.path("name").asText()));
        return names;
    }

    private record Copy(Set<String> names, int area) {

        JsonNode of(JsonNode node) {
            return switch (node) {
                case ObjectNode object -> {
                    ObjectNode copy = YAML.createObjectNode();
                    object.properties().forEach(one -> copy.set(one.getKey(), of(one.getValue())));
                    yield copy;
                }
                case ArrayNode array -> {
                    ArrayNode copy = YAML.createArrayNode();
                    array.forEach(one -> copy.add(of(one)));
                    yield copy;
                }
                case TextNode text -> TextNode.valueOf(of(text.textValue()));
                default -> node;
            };
        }

        private String of(String text) {
            return names.contains(text)
                    ? text + "-" + area
                    : text.replace("+1312555", "+1" + area + "555");
        }
    }
}
