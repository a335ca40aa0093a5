package care.vigil.intake.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

class StandingTest {

    private static final UUID OWNER = UUID.randomUUID();

    @Test
    void aCaseGoesFromNobodyToSomebody() {
        var nobody = Standing.after(null, "nobody-on-call", null);
        var contacting = Standing.after(nobody, "page-handed-over", null);
        var trying = Standing.after(contacting, "emergency-prompted", null);
        var taken = Standing.after(trying, "acknowledged", OWNER);

        assertThat(nobody).isEqualTo(Standing.NOBODY_FOUND);
        assertThat(contacting).isEqualTo(Standing.CONTACTING);
        assertThat(trying).isEqualTo(Standing.STILL_TRYING);
        assertThat(taken).isEqualTo(Standing.CLINICIAN_HAS_IT);
    }

    @Test
    void aBackupIsBeingContactedOnlyAfterTheirPage() {
        var contacting = Standing.after(null, "page-handed-over", null);
        var backup = Standing.after(contacting, "backup-page-handed-over", null);

        assertThat(backup).isEqualTo(Standing.BACKUP_CONTACTED);
        assertThat(Standing.after(backup, "page-handed-over", null)).isEqualTo(backup);
        assertThat(Standing.after(null, "backup-page-handed-over", null)).isEqualTo(backup);
        for (var later : List.of(Standing.STILL_TRYING, Standing.CLINICIAN_HAS_IT)) {
            assertThat(Standing.after(later, "backup-page-handed-over", null)).isEqualTo(later);
        }
    }

    @Test
    void whoeverLosesItHasItNoMore() {
        var taken = Standing.CLINICIAN_HAS_IT;
        assertThat(Standing.after(taken, "owner-lost", null)).isEqualTo(Standing.STILL_TRYING);
        assertThat(Standing.after(taken, "contact-missed", null)).isEqualTo(Standing.STILL_TRYING);
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(Standing.class)
    void whatIsNotKnownHereChangesNothing(Standing before) {
        assertThat(Standing.after(before, "something-new", OWNER)).isEqualTo(before);
        assertThat(Standing.after(before, "task-claimed", null)).isEqualTo(before);
        assertThat(Standing.after(before, "acknowledged", null)).isEqualTo(before);
    }

    @Test
    void pagesThatComeAfterwardsTakeNothingBack() {
        var taken = Standing.CLINICIAN_HAS_IT;
        assertThat(Standing.after(taken, "page-handed-over", null)).isEqualTo(taken);
        assertThat(Standing.after(taken, "nobody-on-call", null)).isEqualTo(taken);
        assertThat(Standing.after(Standing.CONTACTING, "nobody-on-call", null))
                .isEqualTo(Standing.CONTACTING);
    }
}
