package care.vigil.intake.message;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.carrier.FormParameters;
import care.vigil.events.EventIds;
import care.vigil.events.Via;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CarrierFormTest {

    @Test
    void aTextKeepsItsWordsAndItsPictures() {
        var text =
                form("MessageSid=SM1234&Body=%F0%9F%98%9E%00&MediaUrl0=https%3A%2F%2Fm%2F1"
                                + "&MediaContentType0=image%2Fjpeg&MediaUrl1=https%3A%2F%2Fm%2F2")
                        .text();

        assertThat(text.sourceId()).isEqualTo("SM1234");
        assertThat(text.via()).isEqualTo(Via.SMS);
        assertThat(text.words()).isEqualTo("\uD83D\uDE1E\0");
        assertThat(text.media())
                .containsExactly(
                        new MediaReference("https://m/1", "image/jpeg"),
                        new MediaReference("https://m/2", ""));
        assertThat(text.requestEventId()).isEqualTo(EventIds.of("crisis-request", "SM1234"));
    }

    @Test
    void anOlderNameOfTheIdCountsToo() {
        assertThat(form("SmsSid=SM77&MessageSid=").text().sourceId()).isEqualTo("SM77");
    }

    @Test
    void withoutAnIdCopiesAreStillCopies() {
        var first = form("From=anonymous&Body=a").text();

        assertThat(form("From=anonymous&Body=a").text().sourceId()).isEqualTo(first.sourceId());
        assertThat(form("From=anonymous&Body=b").text().sourceId()).isNotEqualTo(first.sourceId());
    }

    @Test
    void nothingAtAllIsStillAMessage() {
        assertThat(form("").text().words()).isEmpty();
        assertThat(form("").call().via()).isEqualTo(Via.CALL);
    }

    @Test
    void noMessagePrintsWhatWasWritten() {
        assertThat(form("Body=secret&From=%2B13125550121").text().toString())
                .doesNotContain("secret", "3125550121");
    }

    private static CarrierForm form(String body) {
        var bytes = body.getBytes(StandardCharsets.US_ASCII);
        return new CarrierForm(FormParameters.parse(bytes), Original.of(bytes));
    }
}
