package care.vigil.notification.page;

import care.vigil.events.PageFailure;
import care.vigil.notification.page.PageSoFar.Sms;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When a page has failed, so that the next rung should come now. What no row names is no failure:
 * delivered, answered without a key, one voicemail, and trouble of the carrier, with a text or a
 * call ({@link CallEnd}). (A decline is not here: it is an answer, and escalation-service hears it
 * as one.)
 */
public final class FailureTable {

    /** An SMS this old that nobody has answered counts no more than one that failed. */
    public static final Duration SMS_PATIENCE = Duration.ofSeconds(60);

    /** Calls that must have ended without a key. */
    public static final int CALLS = 2;

    /** One row: when it holds, the page has failed for this reason. */
    public record Row(String name, Predicate<PageSoFar> when, PageFailure why) {}

    /** In the order in which they are tried; the first that holds is the reason. */
    public static final List<Row> ROWS =
            List.of(
                    new Row(
                            "none of the numbers can be opened",
                            page -> page.numbers() > 0 && page.readable() == 0,
                            PageFailure.NUMBER_UNREADABLE),
                    new Row(
                            "no channel is left",
                            page -> page.channelsLeft() == 0,
                            PageFailure.NO_CHANNEL_LEFT),
                    new Row(
                            "the call ended twice and the SMS failed",
                            page ->
                                    page.callsEnded() >= CALLS
                                            && (page.sms() == Sms.FAILED || page.sms() == Sms.NONE),
                            PageFailure.UNANSWERED),
                    new Row(
                            "the call ended twice and the SMS is old",
                            page ->
                                    page.callsEnded() >= CALLS
                                            && page.sms() == Sms.ON_ITS_WAY
                                            && page.smsAge().compareTo(SMS_PATIENCE) >= 0,
                            PageFailure.UNANSWERED));

    private FailureTable() {}

    /** Why a page has failed; empty while it has not. */
    public static Optional<PageFailure> judge(PageSoFar page) {
        return ROWS.stream().filter(row -> row.when().test(page)).map(Row::why).findFirst();
    }
}
