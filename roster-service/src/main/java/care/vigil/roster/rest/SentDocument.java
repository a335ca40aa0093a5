package care.vigil.roster.rest;

import care.vigil.roster.program.DocumentReader;
import care.vigil.roster.program.DocumentReader.Reading;
import care.vigil.web.problem.Problem;
import care.vigil.web.problem.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Reads a program document that somebody sent, in JSON or YAML. */
@Singleton
class SentDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new YAMLMapper();

    Reading read(byte[] body, String type) {
        var tree = parsed(body, type != null && type.contains("yaml") ? YAML : JSON);
        if (tree == null || !tree.isObject()) {
            throw unreadable();
        }
        return DocumentReader.read(tree);
    }

    private static JsonNode parsed(byte[] body, ObjectMapper mapper) {
        try {
            return mapper.readTree(body);
        } catch (IOException bad) {
            throw unreadable();
        }
    }

    private static Refusal unreadable() {
        return new Refusal(
                Problem.of(400, "Not readable", "The body is no well-formed program document."));
    }
}
