package care.vigil.intake.inbox;

import care.vigil.carrier.FormParameters;
import care.vigil.intake.message.CarrierForm;
import care.vigil.intake.message.InboundMessage;
import care.vigil.intake.message.Original;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A patient's text as the carrier has it on record.
 *
 * @param sentAt when the carrier took it, to the second
 */
public record ListedText(String sid, String from, String to, String body, Instant sentAt) {

    /** The text as its webhook would have brought it, marked as found. */
    public InboundMessage asMessage() {
        var bytes = form().getBytes(StandardCharsets.US_ASCII);
        return new CarrierForm(FormParameters.parse(bytes), Original.of(bytes))
                .text()
                .found(sentAt);
    }

    /** So new that its webhook may still be on its way. */
    public boolean isYoung(Instant now, Duration grace) {
        return !sentAt.plus(grace).isBefore(now) && !sentAt.isAfter(now.plus(grace));
    }

    /** Prints nothing personal. */
    @Override
    public String toString() {
        return "ListedText[" + sid + "]";
    }

    private String form() {
        return List.of(
                        pair("MessageSid", sid),
                        pair("From", from),
                        pair("To", to),
                        pair("Body", body))
                .stream()
                .collect(Collectors.joining("&"));
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
