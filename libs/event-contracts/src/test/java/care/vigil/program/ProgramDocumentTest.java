package care.vigil.program;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.EventJson;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgramDocumentTest {

    @Test
    void aProgramsOwnDangerWordsTravelWithIt() throws IOException {
        var read = golden("program-with-danger-words");

        assertThat(read.dangerWords())
                .isEqualTo(Map.of("en", List.of("the blue box"), "es", List.of("la caja azul")));
        assertThat(EventJson.MAPPER.writeValueAsString(read))
                .contains("\"dangerWords\":{", "\"en\":[\"the blue box\"]");
    }

    @Test
    void aDocumentFromBeforeThereWereAnyStillReadsAndLooksTheSame() throws IOException {
        var read = EventJson.MAPPER.readValue("{\"slug\":\"harbor\"}", ProgramDocument.class);

        assertThat(read.dangerWords()).isNull();
        assertThat(EventJson.MAPPER.writeValueAsString(read)).isEqualTo("{\"slug\":\"harbor\"}");
    }

    private static ProgramDocument golden(String name) throws IOException {
        try (var file =
                ProgramDocumentTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            return EventJson.MAPPER.readValue(file, ProgramDocument.class);
        }
    }
}
