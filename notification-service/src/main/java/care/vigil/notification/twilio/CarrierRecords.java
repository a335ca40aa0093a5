package care.vigil.notification.twilio;

import care.vigil.notification.NotificationConfig;
import care.vigil.notification.page.Attempt;
import care.vigil.notification.page.CarrierStatus;
import care.vigil.notification.page.Channel;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Message;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Reads what the carrier has on record, to find out what became of an attempt. */
@Singleton
public class CarrierRecords {

    private static final long PAGE = 50;

    /** The carrier's clock need not be ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

    /** One record that could be the attempt. */
    public record Found(String sid, CarrierStatus status) {}

    private final TwilioRestClient client;

    CarrierRecords(NotificationConfig config) {
        this.client =
                Carrier.client(
                        config.carrier(),
                        new OneRequest(
                                config.carrier().baseUrl(),
                                config.carrier().connectTimeout(),
                                config.carrier().totalTimeout()));
    }

    /**
     * What could be this attempt, newest first: the same two numbers, since it was claimed, and for
     * a text the same words. Throws when the carrier does not answer.
     */
    public List<Found> candidates(Attempt attempt) {
        return attempt.draft().channel() == Channel.SMS ? texts(attempt) : calls(attempt);
    }

    /** What the carrier says of an attempt now; empty when it does not answer. */
    public Optional<CarrierStatus> statusOf(Attempt attempt) {
        try {
            var status =
                    attempt.draft().channel() == Channel.SMS
                            ? Message.fetcher(attempt.sid()).fetch(client).getStatus()
                            : Call.fetcher(attempt.sid()).fetch(client).getStatus();
            return CarrierStatus.of(String.valueOf(status));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    private List<Found> texts(Attempt attempt) {
        var draft = attempt.draft();
        var page =
                Message.reader()
                        .setTo(draft.to().e164())
                        .setFrom(draft.from())
                        .setPageSize(PAGE)
                        .firstPage(client);
        return page.getRecords().stream()
                .filter(message -> isSince(message.getDateCreated(), attempt))
                .filter(message -> String.valueOf(message.getBody()).contains(draft.words()))
                .map(message -> found(message.getSid(), String.valueOf(message.getStatus())))
                .toList();
    }

    private List<Found> calls(Attempt attempt) {
        var draft = attempt.draft();
        var page =
                Call.reader()
                        .setTo(draft.to().e164())
                        .setFrom(draft.from())
                        .setPageSize(PAGE)
                        .firstPage(client);
        return page.getRecords().stream()
                .filter(call -> isSince(call.getDateCreated(), attempt))
                .map(call -> found(call.getSid(), String.valueOf(call.getStatus())))
                .toList();
    }

    private static boolean isSince(ZonedDateTime created, Attempt attempt) {
        Instant claimed = attempt.claimedAt();
        return created == null
                || claimed == null
                || created.toInstant().isAfter(claimed.minus(CLOCKS_DIFFER));
    }

    private static Found found(String sid, String status) {
        return new Found(sid, CarrierStatus.of(status).orElse(null));
    }
}
