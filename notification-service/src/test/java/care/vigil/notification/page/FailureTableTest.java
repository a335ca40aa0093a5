package care.vigil.notification.page;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.PageFailure;
import care.vigil.notification.page.PageSoFar.Sms;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One test for each row, and one for each thing that is no failure. */
class FailureTableTest {

    private static final Duration YOUNG = Duration.ofSeconds(59);
    private static final Duration OLD = Duration.ofSeconds(60);

    @Test
    void numbersOfWhichNoneCanBeOpenedAreAFailure() {
        assertThat(FailureTable.judge(new PageSoFar(2, 0, 0, 0, Sms.NONE, Duration.ZERO)))
                .contains(PageFailure.NUMBER_UNREADABLE);
    }

    @Test
    void noChannelLeftIsAFailure() {
        assertThat(FailureTable.judge(new PageSoFar(1, 1, 0, 0, Sms.FAILED, Duration.ZERO)))
                .contains(PageFailure.NO_CHANNEL_LEFT);
        assertThat(FailureTable.judge(new PageSoFar(0, 0, 0, 0, Sms.NONE, Duration.ZERO)))
                .contains(PageFailure.NO_CHANNEL_LEFT);
    }

    @Test
    void twoCallsWithoutAKeyAndAFailedSmsAreAFailure() {
        assertThat(FailureTable.judge(page(2, Sms.FAILED, YOUNG))).contains(PageFailure.UNANSWERED);
        assertThat(FailureTable.judge(page(2, Sms.NONE, Duration.ZERO)))
                .contains(PageFailure.UNANSWERED);
    }

    @Test
    void twoCallsWithoutAKeyAndAnSmsOf60SecondsAreAFailure() {
        assertThat(FailureTable.judge(page(2, Sms.ON_ITS_WAY, OLD)))
                .contains(PageFailure.UNANSWERED);
        assertThat(FailureTable.judge(page(2, Sms.ON_ITS_WAY, YOUNG))).isEmpty();
    }

    @Test
    void deliveredIsNoFailureHoweverOld() {
        assertThat(FailureTable.judge(page(0, Sms.ON_ITS_WAY, Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void oneCallWithoutAKeyOrOneVoicemailIsNoFailure() {
        assertThat(FailureTable.judge(page(1, Sms.ON_ITS_WAY, Duration.ofHours(1)))).isEmpty();
        assertThat(FailureTable.judge(page(1, Sms.FAILED, OLD))).isEmpty();
    }

    @Test
    void troubleOfTheCarrierIsNoFailure() {
        assertThat(FailureTable.judge(page(2, Sms.TROUBLED, Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void oneChannelThatIsLeftIsNoFailure() {
        assertThat(FailureTable.judge(new PageSoFar(1, 1, 1, 0, Sms.FAILED, OLD))).isEmpty();
    }

    private static PageSoFar page(int callsEnded, Sms sms, Duration age) {
        return new PageSoFar(1, 1, 2, callsEnded, sms, age);
    }
}
