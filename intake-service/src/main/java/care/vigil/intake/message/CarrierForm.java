package care.vigil.intake.message;

import care.vigil.carrier.FormParameters;
import care.vigil.events.EventIds;
import care.vigil.events.Via;
import care.vigil.intake.contact.Sender;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a patient's text or call out of the carrier's form (Twilio, "Incoming message webhook").
 * Refuses nothing: whatever is missing or odd, somebody wanted help.
 */
public record CarrierForm(FormParameters parameters, Original original) {

    private static final Pattern SID = Pattern.compile("[A-Za-z0-9]{2,64}");
    private static final int MOST_MEDIA = 100;

    /** The program's number that was texted or called. */
    public String to() {
        return parameters.text("To");
    }

    /** The form as a text message. */
    public InboundMessage text() {
        return message(Via.SMS, parameters.text("Body"), "MessageSid", "SmsMessageSid", "SmsSid");
    }

    /** The form as the first webhook of a call. */
    public InboundMessage call() {
        return message(Via.CALL, "", "CallSid");
    }

    private InboundMessage message(Via via, String words, String... idNames) {
        return new InboundMessage(
                sourceId(idNames),
                via,
                Sender.ofCarrier(parameters.text("From")),
                words,
                media(),
                original,
                null,
                null,
                false);
    }

    /** Without a usable id the content stands for it, so that copies are still told apart. */
    private String sourceId(String... names) {
        return Stream.of(names)
                .map(parameters::text)
                .filter(id -> SID.matcher(id).matches())
                .findFirst()
                .orElseGet(() -> EventIds.of("no-sid", original.asText()).toString());
    }

    private List<MediaReference> media() {
        var found = new ArrayList<MediaReference>();
        for (int i = 0; i < MOST_MEDIA && parameters.first("MediaUrl" + i).isPresent(); i++) {
            found.add(
                    new MediaReference(
                            parameters.text("MediaUrl" + i),
                            parameters.text("MediaContentType" + i)));
        }
        return found;
    }
}
