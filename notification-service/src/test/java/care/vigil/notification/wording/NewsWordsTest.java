package care.vigil.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.OwnerNews;
import care.vigil.notification.page.PageCode;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class NewsWordsTest {

    private static final PageCode K7X4 = new PageCode("K7X4");
    private static final Instant DUE = Instant.parse("2026-06-01T08:22:30Z");

    @Test
    void contactDueSaysEveryWordThatCanBeReplied() {
        assertThat(sms(K7X4, OwnerNews.CONTACT_DUE, null))
                .isEqualTo(
                        "Harbor: contact in K7X4 is due by 03:22 CDT. Reply C K7X4 when you have reached the patient, X K7X4 if you cannot, P K7X4 to pass it on, E K7X4 in an emergency.")
                .hasSizeLessThanOrEqualTo(160);
    }

    @Test
    void anOwnerWhoWasNeverPagedRepliesWithoutACode() {
        assertThat(sms(null, OwnerNews.CONTACT_DUE, null))
                .startsWith("Harbor: contact in your case is due")
                .contains("Reply C when");
    }

    @Test
    void theOtherNewsSayWhatIsTrueAndWhereToLook() {
        assertThat(sms(K7X4, OwnerNews.NEW_MESSAGE, null))
                .isEqualTo("Harbor: new message in K7X4. Read it: http://localhost/mine");
        assertThat(sms(K7X4, OwnerNews.SHIFT_ENDS, null)).contains("P K7X4", "/mine");
        assertThat(sms(K7X4, OwnerNews.TAKEN_OVER, "Theo Bright"))
                .isEqualTo("Harbor: Theo Bright has K7X4 now. No action needed.");
        assertThat(sms(K7X4, OwnerNews.TAKEN_OVER, null)).contains("another clinician");
        assertThat(sms(K7X4, OwnerNews.NOT_TAKEN, null))
                .contains("cannot take K7X4. You still have it", "P K7X4");
    }

    private static String sms(PageCode code, OwnerNews news, String newOwner) {
        return new NewsWords(
                        "Harbor",
                        code,
                        news,
                        DUE,
                        ZoneId.of("America/Chicago"),
                        newOwner,
                        "http://localhost/mine")
                .sms();
    }
}
