package care.vigil.bench.load;

import care.vigil.carrier.FormParameters;
import care.vigil.carrier.FormParameters.Parameter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Inbound texts as the carrier posts them (Twilio, "Incoming message webhook"). */
public final class WebhookForms {

    private final String accountSid;

    /** Texts to numbers of that account. */
    public WebhookForms(String accountSid) {
        this.accountSid = accountSid;
    }

    /** A text with every parameter that the carrier sends for a plain SMS. */
    public FormParameters text(String messageSid, String from, String to, String body) {
        List<Parameter> all = new ArrayList<>();
        add(all, "ToCountry", "US");
        add(all, "ToState", "");
        add(all, "SmsMessageSid", messageSid);
        add(all, "NumMedia", "0");
        add(all, "ToCity", "");
        add(all, "FromZip", "");
        add(all, "SmsSid", messageSid);
        add(all, "FromState", "");
        add(all, "SmsStatus", "received");
        add(all, "FromCity", "");
        add(all, "Body", body);
        add(all, "FromCountry", "US");
        add(all, "To", to);
        add(all, "ToZip", "");
        add(all, "NumSegments", "1");
        add(all, "MessageSid", messageSid);
        add(all, "AccountSid", accountSid);
        add(all, "From", from);
        add(all, "ApiVersion", "2010-04-01");
        return new FormParameters(all);
    }

    /** A message id of the carrier's form that nobody else has. */
    public static String newSid() {
        byte[] random = new byte[16];
        ThreadLocalRandom.current().nextBytes(random);
        return "SM" + HexFormat.of().formatHex(random);
    }

    private static void add(List<Parameter> all, String name, String value) {
        all.add(new Parameter(name, value));
    }
}
