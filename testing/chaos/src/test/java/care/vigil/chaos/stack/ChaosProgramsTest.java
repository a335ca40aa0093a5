package care.vigil.chaos.stack;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.chaos.history.Shift;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChaosProgramsTest {

    private static final Instant HAND_OFF = Instant.parse("2026-11-25T04:23:00Z");

    @TempDir Path folder;

    private JsonNode primaries(ChaosPrograms programs, String slug) throws IOException {
        var model = ChaosStack.folders(7_000).root().resolve("local/programs/rapid.yaml");
        programs.write(model, folder);
        return new YAMLMapper()
                .readTree(folder.resolve(slug + ".yaml").toFile())
                .path("program")
                .path("rotations")
                .path(0);
    }

    @Test
    void theWeekOfThePrimaryEndsAtTheHandOffByTheClockOfTheProgram() throws IOException {
        var rotation = primaries(new ChaosPrograms(Optional.of(HAND_OFF)), "chaos-03");
        assertThat(rotation.path("clinicians"))
                .extracting(JsonNode::asText)
                .containsExactly("chaos-03.primary", "chaos-03.successor");
        assertThat(rotation.path("handOffDay").asText()).isEqualTo("TUESDAY");
        assertThat(rotation.path("handOffTime").asText()).isEqualTo("22:23");
        assertThat(rotation.path("startsOn").asText()).isEqualTo("2026-11-17");
    }

    @Test
    void whereNoShiftEndsThereIsOnePrimary() throws IOException {
        assertThat(primaries(new ChaosPrograms(), "chaos-03").path("clinicians")).hasSize(1);
        var others = new ChaosPrograms(Optional.of(HAND_OFF));
        assertThat(primaries(others, "chaos-01").path("clinicians")).hasSize(1);
    }

    @Test
    void theShiftsAreThoseOfTheDocuments() {
        assertThat(new ChaosPrograms(Optional.of(HAND_OFF)).shifts())
                .filteredOn(it -> it.program().equals("chaos-03") && it.role().equals("primary"))
                .containsExactly(
                        new Shift("chaos-03", "primary", "chaos-03.primary", Instant.MIN, HAND_OFF),
                        new Shift(
                                "chaos-03",
                                "primary",
                                "chaos-03.successor",
                                HAND_OFF,
                                Instant.MAX));
        assertThat(new ChaosPrograms().shifts()).hasSize(40);
    }
}
