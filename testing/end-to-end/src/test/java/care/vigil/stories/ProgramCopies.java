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
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Copies of the local programs, each with people and numbers of its own (another area code), so
 * that a story never meets the cases of another one.
 *
 * @param originals folder of the local programs
 * @param folder where the copies go
 */
record ProgramCopies(Path originals, Path folder) {

    /** Whoever is only on call when a story says so. */
    static final String RELIEF = "Sasha Doyle";

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Area codes of the copies; 555-01xx and 555-02xx are kept for fiction in each. */
    private static final List<Integer> AREAS =
            List.of(
                    201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218,
                    219, 220, 224, 225, 228, 229, 231, 234, 239, 240, 248, 251, 252, 253, 254, 256,
                    260, 262, 267, 269, 270, 272, 274, 276, 301, 302, 303, 304, 305, 307, 308, 309,
                    310, 314, 315, 316, 317, 318, 319, 320, 321, 323, 325, 330, 331, 334, 336, 337,
                    339, 347, 351, 352, 360, 361, 386, 401, 402, 404, 405, 406, 407, 408, 409, 410,
                    412, 413, 414, 415, 417, 419, 423, 424, 425, 430, 432, 434, 435, 440, 443, 469,
                    470, 478, 479, 480, 484, 501, 502, 503, 504, 505, 507, 508, 509, 510, 512, 513,
                    515, 516, 517, 518, 520, 530, 540, 541, 551, 559, 561, 562, 563, 567, 570, 571);

    /** Writes all documents; answers the copies of each program, in the order of their use. */
    Map<String, List<JsonNode>> write() throws IOException {
        Files.createDirectories(folder);
        Map<String, List<JsonNode>> all = new LinkedHashMap<>();
        for (var need : ProgramsNeeded.byTheStories().entrySet()) {
            String program = need.getKey();
            JsonNode original = YAML.readTree(originals.resolve(program + ".yaml").toFile());
            List<JsonNode> copies = new ArrayList<>();
            for (int area : areas(need.getValue())) {
                JsonNode copy = new Copy(names(original), area).of(withRelief(original));
                YAML.writeValue(folder.resolve(program + "-" + area + ".yaml").toFile(), copy);
                copies.add(copy);
            }
            all.put(program, copies);
        }
        return all;
    }

    /** The area codes that are in use. */
    static List<Integer> areas() {
        return areas(Collections.max(ProgramsNeeded.byTheStories().values()));
    }

    private static List<Integer> areas(int many) {
        if (many > AREAS.size()) {
            throw new IllegalStateException(many + " copies of a program: add area codes");
        }
        return AREAS.subList(0, many);
    }

    /** Somebody else who can be on call as primary, for stories about changes of the shift. */
    private static JsonNode withRelief(JsonNode original) {
        ObjectNode all = original.deepCopy();
        String crisisNumber = all.path("program").path("crisisNumber").asText();
        ObjectNode relief = all.withArray("clinicians").addObject();
        relief.put("handle", relief(original)).put("displayName", RELIEF);
        relief.putArray("roles").add("primary");
        relief.putArray("phones")
                .addObject()
                .put("number", crisisNumber.substring(0, crisisNumber.length() - 2) + "14")
                .put("sms", true)
                .put("voice", true);
        return all;
    }

    private static String relief(JsonNode original) {
        return original.path("program").path("slug").asText() + ".relief";
    }

    /** Everything that is unique within an installation and is no number. */
    private static Set<String> names(JsonNode document) {
        Set<String> names = new HashSet<>();
        names.add(document.path("program").path("slug").asText());
        for (String list : List.of("clinicians", "accounts", "patients")) {
            document.path(list).forEach(person -> names.add(person.path("handle").asText()));
        }
        document.path("apiKeys").forEach(key -> names.add(key.path("name").asText()));
        names.add(relief(document));
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
