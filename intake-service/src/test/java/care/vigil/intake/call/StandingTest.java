package care.vigil.intake.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

class StandingTest {

    private static final UUID OWNER = UUID.randomUUID();

    /** The names after which the event tells who owns the case. */
    private static final List<String> WITH_OWNER =
            List.of(
                    "acknowledged",
                    "contact-made",
                    "message-read",
                    "patient-not-reached",
                    "transfer-ended");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            textBlock =
                    """
                    # nothing but the arrival is known
                    -                                                       | -
                    nobody-on-call                                          | -
                    page-handed-over                                        | CONTACTING
                    nobody-on-call, backup-page-handed-over                 | BACKUP_CONTACTED
                    page-handed-over, backup-page-handed-over               | BACKUP_CONTACTED
                    page-handed-over, nobody-on-call                        | CONTACTING
                    # nobody is on call at all, until somebody is
                    nobody-on-call, prompted-with-nobody-on-call            | NOBODY_FOUND
                    prompted-with-nobody-on-call, emergency-prompted        | NOBODY_FOUND
                    prompted-with-nobody-on-call, page-handed-over          | CONTACTING
                    # nobody has answered in time
                    page-handed-over, emergency-prompted                    | STILL_TRYING
                    emergency-prompted, page-handed-over                    | STILL_TRYING
                    emergency-prompted, backup-page-handed-over             | STILL_TRYING
                    emergency-prompted, nobody-on-call                      | STILL_TRYING
                    # somebody has it
                    page-handed-over, acknowledged                          | CLINICIAN_HAS_IT
                    emergency-prompted, acknowledged                        | CLINICIAN_HAS_IT
                    acknowledged, page-handed-over                          | CLINICIAN_HAS_IT
                    acknowledged, backup-page-handed-over                   | CLINICIAN_HAS_IT
                    acknowledged, nobody-on-call                            | CLINICIAN_HAS_IT
                    acknowledged, patient-not-reached                       | CLINICIAN_HAS_IT
                    acknowledged, contact-made, transfer-ended              | CLINICIAN_HAS_IT
                    # whoever had it has it no more
                    acknowledged, contact-missed                            | STILL_TRYING
                    acknowledged, owner-lost                                | STILL_TRYING
                    acknowledged, owner-lost, page-handed-over              | STILL_TRYING
                    acknowledged, owner-lost, emergency-prompted            | STILL_TRYING
                    acknowledged, owner-lost, prompted-with-nobody-on-call  | NOBODY_FOUND
                    acknowledged, owner-lost, acknowledged                  | CLINICIAN_HAS_IT
                    # what they wrote since is not read
                    acknowledged, contact-made, message-unread              | MESSAGE_UNREAD
                    acknowledged, message-unread, transfer-ended            | MESSAGE_UNREAD
                    acknowledged, message-unread, patient-not-reached       | MESSAGE_UNREAD
                    acknowledged, message-unread, page-handed-over          | MESSAGE_UNREAD
                    acknowledged, message-unread, message-read              | CLINICIAN_HAS_IT
                    acknowledged, message-unread, acknowledged              | CLINICIAN_HAS_IT
                    acknowledged, message-unread, owner-lost                | STILL_TRYING
                    """)
    void aCallerHearsWhatIsTrueAfterWhatHappened(String happened, Standing expected) {
        assertThat(after(happened)).isEqualTo(expected);
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
    void everyStandingCanBeSaidInEveryLanguageThatIsSpoken() {
        for (var language : CallWords.SPOKEN) {
            assertThat(Standing.values())
                    .extracting(standing -> CallWords.standing(language, standing))
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
        }
    }

    private static Standing after(String happened) {
        Standing standing = null;
        for (var what : happened == null ? List.<String>of() : words(happened)) {
            standing = Standing.after(standing, what, WITH_OWNER.contains(what) ? OWNER : null);
        }
        return standing;
    }

    private static List<String> words(String happened) {
        return Arrays.stream(happened.split(", ")).toList();
    }
}
