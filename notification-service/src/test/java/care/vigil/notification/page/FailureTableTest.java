package care.vigil.notification.page;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.PageFailure;
import care.vigil.notification.page.PageSoFar.Sms;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One test for each row, and one for each thing that is no failure. */
class FailureTableTest {

    private static final Duration YOUNG = Duration.ofSeconds(59);
    private static final Duration OLD = Duration.ofSeconds(60);

    /** Each row by its name, with pages of which it alone makes failures. */
    private static final Map<String, List<PageSoFar>> ROWS =
            Map.of(
                    "none of the numbers can be opened",
                    List.of(
                            new PageSoFar(1, 0, 1, 0, Sms.ON_ITS_WAY, Duration.ZERO),
                            new PageSoFar(2, 0, 2, 1, Sms.TROUBLED, OLD)),
                    "no channel is left",
                    List.of(
                            new PageSoFar(0, 0, 0, 0, Sms.NONE, Duration.ZERO),
                            new PageSoFar(2, 2, 0, 1, Sms.TROUBLED, OLD)),
                    "the call ended twice and the SMS failed",
                    List.of(page(2, Sms.FAILED, Duration.ZERO), page(3, Sms.NONE, OLD)),
                    "the call ended twice and the SMS is old",
                    List.of(page(2, Sms.ON_ITS_WAY, OLD), page(9, Sms.ON_ITS_WAY, OLD)));

    static Stream<FailureTable.Row> rows() {
        return FailureTable.ROWS.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachRowAloneMakesAPageFail(FailureTable.Row row) {
        assertThat(ROWS).containsKey(row.name());
        assertThat(ROWS.get(row.name()))
                .isNotEmpty()
                .allSatisfy(page -> {
                    assertThat(FailureTable.ROWS.stream().filter(it -> it.when().test(page)))
                            .containsExactly(row);
                    assertThat(FailureTable.judge(page)).contains(row.why());
                });
    }

    @Test
    void theTableHasNoOtherRowsAndEveryReasonHasOne() {
        assertThat(rows().map(FailureTable.Row::name))
                .containsExactlyInAnyOrderElementsOf(ROWS.keySet());
        assertThat(rows().map(FailureTable.Row::why).distinct())
                .containsExactlyInAnyOrder(PageFailure.values());
    }

    @ParameterizedTest
    @EnumSource
    void withAWayLeftAndFewerThanTwoCallsNothingThatBecameOfAnSmsIsAFailure(Sms sms) {
        for (int calls = 0; calls < FailureTable.CALLS; calls++) {
            assertThat(FailureTable.judge(page(calls, sms, Duration.ofHours(9)))).isEmpty();
        }
    }

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

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    # what the other end did, or what the network says of the number
                    COMPLETED, -,     UNANSWERED
                    NO_ANSWER, 487,   UNANSWERED
                    NO_ANSWER, -,     UNANSWERED
                    BUSY,      486,   UNANSWERED
                    FAILED,    404,   UNANSWERED
                    FAILED,    480,   UNANSWERED
                    FAILED,    604,   UNANSWERED
                    FAILED,    13227, UNANSWERED
                    # trouble of the carrier, or something that we do not know
                    FAILED,    500,   CARRIER_TROUBLE
                    FAILED,    503,   CARRIER_TROUBLE
                    FAILED,    403,   CARRIER_TROUBLE
                    FAILED,    429,   CARRIER_TROUBLE
                    FAILED,    20500, CARRIER_TROUBLE
                    FAILED,    99999, CARRIER_TROUBLE
                    FAILED,    -,     CARRIER_TROUBLE
                    # our own doing
                    CANCELED,  487,   ENDED_HERE
                    """)
    void aCallThatTheCarrierCouldNotMakeDoesNotCount(
            CarrierStatus status, Integer code, CallEnd expected) {
        assertThat(CallEnd.of(status, code)).isEqualTo(expected);
    }

    @Test
    void oneChannelThatIsLeftIsNoFailure() {
        assertThat(FailureTable.judge(new PageSoFar(1, 1, 1, 0, Sms.FAILED, OLD))).isEmpty();
    }

    private static PageSoFar page(int callsEnded, Sms sms, Duration age) {
        return new PageSoFar(1, 1, 2, callsEnded, sms, age);
    }
}
