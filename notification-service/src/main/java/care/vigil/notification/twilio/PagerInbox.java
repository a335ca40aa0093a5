package care.vigil.notification.twilio;

import care.vigil.carrier.inbox.CarrierRecord;
import care.vigil.carrier.inbox.InboxConfig;
import care.vigil.carrier.inbox.ListedText;
import care.vigil.notification.NotificationConfig;
import com.twilio.base.Page;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.Message.Direction;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.type.PhoneNumber;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the carrier's record of what was texted to a pager number. */
@Singleton
class PagerInbox implements CarrierRecord {

    private final TwilioRestClient client;
    private final long pageSize;

    PagerInbox(NotificationConfig config, InboxConfig inbox) {
        this.pageSize = inbox.pageSize();
        this.client =
                Carrier.client(
                        config.carrier(),
                        new OneRequest(
                                config.carrier().baseUrl(),
                                config.carrier().connectTimeout(),
                                config.carrier().totalTimeout()));
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public void read(String number, Instant since, Consumer<List<ListedText>> part) {
        var reader =
                Message.reader()
                        .setTo(new PhoneNumber(number))
                        .setDateSentAfter(since.atZone(ZoneOffset.UTC))
                        .setPageSize(pageSize);
        for (var page = reader.firstPage(client); page != null; page = next(reader, page)) {
            part.accept(texts(page));
        }
    }

    private Page<Message> next(MessageReader reader, Page<Message> page) {
        return page.hasNextPage() ? reader.nextPage(page, client) : null;
    }

    private static List<ListedText> texts(Page<Message> page) {
        return page.getRecords().stream()
                .filter(message -> message.getDirection() == Direction.INBOUND)
                .map(PagerInbox::text)
                .toList();
    }

    private static ListedText text(Message message) {
        var sentAt =
                Stream.of(message.getDateSent(), message.getDateCreated())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();
        return new ListedText(
                message.getSid(),
                String.valueOf(message.getFrom()),
                message.getTo(),
                Objects.requireNonNullElse(message.getBody(), ""),
                sentAt.toInstant());
    }
}
