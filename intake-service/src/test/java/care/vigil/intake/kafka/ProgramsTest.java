package care.vigil.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.events.Topics;
import care.vigil.intake.support.IntakeTest;
import care.vigil.intake.support.Program;
import care.vigil.intake.support.Rows;
import care.vigil.intake.support.Wire;
import org.junit.jupiter.api.Test;

@IntakeTest
class ProgramsTest {

    private static final String REVISION = "select revision from program_copy where program = ?";

    @Test
    void aNewerRevisionIsTakenAndAnOlderOneRefused() {
        var program = Program.known();
        var marker = Program.invented();

        Wire.tell(Topics.PROGRAMS, program.published(5));
        await().until(() -> Rows.count(REVISION, program.slug()) == 5);
        Wire.tell(Topics.PROGRAMS, program.published(4));
        Wire.tell(Topics.PROGRAMS, program.published(6));

        await().until(() -> Rows.count(REVISION, program.slug()) == 6);
        Wire.tell(Topics.PROGRAMS, program.published(4));
        marker.publish();
        assertThat(Rows.count(REVISION, program.slug())).isEqualTo(6);
    }
}
