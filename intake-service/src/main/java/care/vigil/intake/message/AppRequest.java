package care.vigil.intake.message;

import care.vigil.events.EventIds;
import care.vigil.events.Via;
import care.vigil.intake.contact.Sender;
import care.vigil.sealed.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a program's app sends for its user.
 *
 * @param accountId the user's account in the app
 * @param phone E.164, where the user can be texted and called; null when not known
 * @param language what the user reads (ISO 639-1); null when not known
 */
public record AppRequest(String accountId, String phone, String text, String language) {

    /** The request as a message; the program and the app's key tell copies of it. */
    public InboundMessage asMessage(String program, String idempotencyKey) {
        return new InboundMessage(
                "app:" + EventIds.of(program, idempotencyKey),
                Via.APP,
                new Sender.Account(accountId, phone == null ? null : PhoneNumber.of(phone)),
                text,
                List.of(),
                content(),
                null,
                language,
                false);
    }

    /** Prints no personal data. */
    @Override
    public String toString() {
        return "AppRequest[…]";
    }

    /** Every field with its length before it, so that equal bytes mean equal requests. */
    private Original content() {
        var content = new StringBuilder();
        for (var field : new String[] {accountId, phone, text, language}) {
            content.append(field == null ? "-" : field.length() + ":" + field).append('\n');
        }
        return Original.of(content.toString().getBytes(StandardCharsets.UTF_8));
    }
}
