package care.vigil.stack.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The phone numbers that program documents mention: what the simulator must own, and whose handsets
 * it shows.
 *
 * @param crisis patients' numbers of the programs
 * @param pager clinicians' numbers of the programs
 * @param handsets label by number
 */
record ProgramNumbers(List<String> crisis, List<String> pager, Map<String, String> handsets) {

    static ProgramNumbers read(Path folder) throws IOException {
        var numbers =
                new ProgramNumbers(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        if (Files.notExists(folder)) {
            return numbers;
        }
        List<Path> documents = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.yaml")) {
            found.forEach(documents::add);
        }
        documents.sort(null);
        for (Path document : documents) {
            numbers.add(new YAMLMapper().readTree(document.toFile()));
        }
        return numbers;
    }

    private void add(JsonNode document) {
        JsonNode program = document.path("program");
        number(program, "crisisNumber").forEach(crisis::add);
        number(program, "pagerNumber").forEach(pager::add);
        String name = program.path("shortName").asText(program.path("name").asText());
        people(document.path("clinicians"), name);
        people(document.path("patients"), name);
    }

    private static List<String> number(JsonNode program, String field) {
        String number = program.path(field).asText("");
        return number.isEmpty() ? List.of() : List.of(number);
    }

    private void people(JsonNode people, String program) {
        for (JsonNode person : people) {
            String name = person.path("displayName").asText(person.path("name").asText());
            String role = person.path("roles").path(0).asText("patient");
            phones(person.path("phones"))
                    .forEach(it -> handsets.putIfAbsent(it, name + " · " + program + " " + role));
        }
    }

    /** Every phone number below a node. */
    private static List<String> phones(JsonNode node) {
        if (node.isTextual() && node.asText().matches("\\+\\d{8,15}")) {
            return List.of(node.asText());
        }
        List<String> found = new ArrayList<>();
        node.forEach(child -> found.addAll(phones(child)));
        return found;
    }
}
