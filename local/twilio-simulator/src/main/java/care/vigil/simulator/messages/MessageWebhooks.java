package care.vigil.simulator.messages;

import care.vigil.simulator.http.Parameters;
import care.vigil.simulator.webhooks.Region;
import care.vigil.simulator.webhooks.Webhook;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The forms that are posted about messages, with the parameters of the real ones. */
final class MessageWebhooks {

    private static final DateTimeFormatter DONE_DATE =
            DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(ZoneOffset.UTC);

    private final String accountSid;
    private final Webhook.Signing signing;

    MessageWebhooks(String accountSid, Webhook.Signing signing) {
        this.accountSid = accountSid;
        this.signing = signing;
    }

    Webhook.Signing signing() {
        return signing;
    }

    Parameters inbound(Message message) {
        Message.Facts facts = message.facts();
        List<String> media = facts.media();
        var form = new Parameters();
        Region.describe(form, "To", facts.to());
        form.add("SmsMessageSid", facts.sid())
                .add("NumMedia", String.valueOf(media.size()))
                .add("SmsSid", facts.sid())
                .add("SmsStatus", "received");
        Region.describe(form, "From", facts.from());
        form.add("Body", message.body())
                .add("To", facts.to())
                .add("NumSegments", String.valueOf(Segments.of(message.body())))
                .add("ReferralNumMedia", "0")
                .add("MessageSid", facts.sid())
                .add("AccountSid", accountSid)
                .add("From", facts.from())
                .add("ApiVersion", "2010-04-01");
        for (int i = 0; i < media.size(); i++) {
            form.add("MediaUrl" + i, media.get(i)).add("MediaContentType" + i, "image/jpeg");
        }
        Region.surprise(form);
        return form;
    }

    Webhook status(Message message, MessageStatus status, Integer errorCode, Instant at) {
        Message.Facts facts = message.facts();
        var form =
                new Parameters()
                        .add("SmsSid", facts.sid())
                        .add("SmsStatus", status.wire())
                        .add("MessageStatus", status.wire())
                        .add("To", facts.to())
                        .add("MessagingServiceSid", facts.service())
                        .add("MessageSid", facts.sid())
                        .add("AccountSid", accountSid)
                        .add("From", facts.from())
                        .add("ApiVersion", "2010-04-01");
        if (errorCode != null) {
            form.add("ErrorCode", String.valueOf(errorCode));
        }
        if (status == MessageStatus.DELIVERED || status == MessageStatus.UNDELIVERED) {
            form.add("RawDlrDoneDate", DONE_DATE.format(at));
        }
        Region.surprise(form);
        return new Webhook(facts.statusCallback(), "POST", form, facts.sid(), signing);
    }
}
