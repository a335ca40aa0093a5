package care.vigil.notification.twilio;

import care.vigil.notification.NotificationConfig;
import care.vigil.notification.page.Attempt;
import care.vigil.notification.page.CarrierCode;
import care.vigil.notification.page.Channel;
import care.vigil.notification.page.Destination;
import care.vigil.notification.page.Draft;
import care.vigil.notification.page.Outcome;
import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Asks the carrier to text or to call, once for each attempt. */
@Singleton
public class Carrier {

    /** The carrier's bounds for a text's validity, in seconds. */
    private static final int SHORTEST_VALIDITY = 5;

    private static final int LONGEST_VALIDITY = 36_000;
    private static final int LONGEST_RING = 600;

    private final TwilioRestClient client;
    private final Addresses addresses;

    @Inject
    Carrier(NotificationConfig config, Addresses addresses) {
        this(
                client(
                        config.carrier(),
                        new OneRequest(
                                config.carrier().baseUrl(),
                                config.carrier().connectTimeout(),
                                config.carrier().totalTimeout())),
                addresses);
    }

    Carrier(TwilioRestClient client, Addresses addresses) {
        this.client = client;
        this.addresses = addresses;
    }

    static TwilioRestClient client(
            NotificationConfig.Carrier account, com.twilio.http.HttpClient http) {
        var accountSid = account.accountSid().orElse("");
        var user = account.apiKeySid().orElse(accountSid);
        var secret =
                account.apiKeySid()
                        .flatMap(_ -> account.apiKeySecret())
                        .or(account::authToken)
                        .orElse("");
        return new TwilioRestClient.Builder(user, secret)
                .accountSid(accountSid)
                .httpClient(http)
                .build();
    }

    /** The one request of an attempt. Never throws: not knowing is an outcome too. */
    public Outcome make(Attempt attempt) {
        var draft = attempt.draft();
        if (!Destination.isAllowed(draft.to().e164())) {
            return new Outcome.ChannelLost(CarrierCode.REFUSED_HERE);
        }
        try {
            return draft.channel() == Channel.SMS ? text(attempt) : call(attempt);
        } catch (ApiException refused) {
            return CarrierCode.refusal(refused.getStatusCode(), refused.getCode());
        } catch (RuntimeException noAnswer) {
            return new Outcome.Unknown(null);
        }
    }

    /** Ends a call, whether it rings or is answered; false when it must be tried again. */
    public boolean hangUp(String sid) {
        try {
            var ended = Call.updater(sid).setStatus(Call.UpdateStatus.COMPLETED).update(client);
            return ended.getSid() != null;
        } catch (ApiException refused) {
            return refused.getStatusCode() != null && refused.getStatusCode() < 500;
        } catch (RuntimeException noAnswer) {
            return false;
        }
    }

    private Outcome text(Attempt attempt) {
        var draft = attempt.draft();
        var message =
                Message.creator(
                                new PhoneNumber(draft.to().e164()),
                                new PhoneNumber(draft.from()),
                                draft.words())
                        .setStatusCallback(addresses.status(attempt))
                        .setValidityPeriod(seconds(draft, SHORTEST_VALIDITY, LONGEST_VALIDITY))
                        .create(client);
        return accepted(message.getSid(), String.valueOf(message.getStatus()));
    }

    private Outcome call(Attempt attempt) {
        var draft = attempt.draft();
        var call =
                Call.creator(
                                new PhoneNumber(draft.to().e164()),
                                new PhoneNumber(draft.from()),
                                addresses.answer(attempt))
                        .setMethod(HttpMethod.POST)
                        .setFallbackUrl(addresses.fallback(attempt))
                        .setFallbackMethod(HttpMethod.POST)
                        .setTimeout(seconds(draft, 1, LONGEST_RING))
                        .setStatusCallback(addresses.status(attempt))
                        .setStatusCallbackMethod(HttpMethod.POST)
                        .setStatusCallbackEvent(List.of("answered", "completed"))
                        .create(client);
        return accepted(call.getSid(), String.valueOf(call.getStatus()));
    }

    private static Outcome accepted(String sid, String status) {
        return sid == null ? new Outcome.Unknown(null) : new Outcome.Accepted(sid, status);
    }

    private static int seconds(Draft draft, int least, int most) {
        return Math.clamp(draft.lasts().toSeconds(), least, most);
    }
}
