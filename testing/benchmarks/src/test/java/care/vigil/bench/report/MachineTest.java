package care.vigil.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MachineTest {

    @Test
    void figuresSayWhenTheyWereMeasured() {
        var measured = Instant.parse("2026-01-05T03:12:59Z");

        assertThat(Machine.facts(Path.of(""), measured).getFirst())
                .startsWith("2026-01-05 03:12 UTC, commit ");
    }
}
