package care.vigil.notification.twilio;

import care.vigil.notification.NotificationConfig;
import care.vigil.notification.page.Attempt;
import care.vigil.notification.page.Channel;
import care.vigil.notification.page.Draft;
import care.vigil.notification.page.Outcome;
import care.vigil.notification.page.Purpose;
import care.vigil.sealed.PhoneNumber;
import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Asks a carrier that is not there, so that the first real request finds everything loaded. */
@Singleton
public class Rehearsal {

    private static final String MESSAGE =
            """
            {"sid": "SM00000000000000000000000000000000", "account_sid": "AC00000000000000000000000000000000",
             "status": "queued", "direction": "outbound-api", "num_segments": "1", "num_media": "0", "body": "",
             "from": "+12025550102", "to": "+12025550100", "date_created": "Thu, 24 Aug 2023 05:01:45 +0000",
             "error_code": null, "price": null, "price_unit": "USD", "api_version": "2010-04-01"}
            """;
    private static final String CALL =
            """
            {"sid": "CA00000000000000000000000000000000", "account_sid": "AC00000000000000000000000000000000",
             "status": "queued", "direction": "outbound-api", "from": "+12025550102", "to": "+12025550100",
             "date_created": "Thu, 24 Aug 2023 05:01:45 +0000", "api_version": "2010-04-01"}
            """;

    private final Carrier nobody;

    Rehearsal(NotificationConfig config, Addresses addresses) {
        this.nobody = new Carrier(Carrier.client(config.carrier(), new Echo()), addresses);
    }

    /** One text and one call that go nowhere. */
    public List<Outcome> once() {
        return List.of(nobody.make(attempt(Channel.SMS)), nobody.make(attempt(Channel.CALL)));
    }

    private static Attempt attempt(Channel channel) {
        var draft =
                new Draft(
                        new Purpose.Answering(null, null, "rehearsal"),
                        channel,
                        "rehearsal",
                        "+12025550102",
                        PhoneNumber.of("+12025550100"),
                        "rehearsal",
                        "rehearsal",
                        Duration.ofMinutes(2),
                        1);
        return new Attempt(
                UUID.randomUUID(),
                draft,
                Attempt.State.CLAIMED,
                null,
                null,
                null,
                null,
                false,
                false);
    }

    /** Answers by itself; no request leaves the process. */
    private static final class Echo extends HttpClient {

        @Override
        public Response makeRequest(Request request) {
            boolean isCall = request.getUrl().contains("/Calls");
            return request.encodeFormBody().isEmpty()
                    ? new Response("{}", 400)
                    : new Response(isCall ? CALL : MESSAGE, 201);
        }

        @Override
        public Response reliableRequest(Request request) {
            return makeRequest(request);
        }
    }
}
