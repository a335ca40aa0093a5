package care.vigil.notification.page;

import care.vigil.sealed.PhoneNumber;
import java.util.UUID;

/**
 * One number of a clinician.
 *
 * @param number null when the sealed number could not be opened
 */
public record Telephone(
        UUID phoneId, PhoneNumber number, boolean sms, boolean voice, boolean verified) {

    /** Whether it may be tried in this way. */
    public boolean takes(Channel channel) {
        return number != null && verified && (channel == Channel.SMS ? sms : voice);
    }
}
