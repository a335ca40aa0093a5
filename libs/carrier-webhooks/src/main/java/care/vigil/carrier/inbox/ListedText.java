package care.vigil.carrier.inbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text to us as the carrier has it on record.
 *
 * @param sentAt when the carrier took it, to the second
 */
public record ListedText(String sid, String from, String to, String body, Instant sentAt) {

    /** The form in which its webhook would have brought it. */
    public byte[] asForm() {
        return Stream.of(
                        pair("MessageSid", sid),
                        pair("From", from),
                        pair("To", to),
                        pair("Body", body))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
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

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
