package care.vigil.stack.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramNumbersTest {

    @TempDir Path empty;

    @Test
    void theSimulatorOwnsTheProgramsNumbersAndShowsEverybodysHandset() throws IOException {
        ProgramNumbers numbers = ProgramNumbers.read(Repository.root().resolve("local/programs"));
        assertThat(numbers.crisis()).contains("+13125550100", "+13125550200");
        assertThat(numbers.pager()).contains("+13125550101", "+13125550201");
        assertThat(numbers.handsets())
                .containsEntry("+13125550211", "Robin Swift · Rapid primary")
                .containsEntry("+13125550221", "June Applewood · Rapid patient")
                .containsKeys("+13125550119", "+13125550121")
                // Emergency contacts and dispatch lines are nobody's handset.
                .doesNotContainKeys("+13125550231", "+13125550190");
    }

    @Test
    void withoutDocumentsThereAreNoNumbers() throws IOException {
        assertThat(ProgramNumbers.read(empty).handsets()).isEmpty();
        assertThat(ProgramNumbers.read(empty.resolve("none")).crisis()).isEmpty();
    }
}
