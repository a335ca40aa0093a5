package care.vigil.simulator.rest;

import care.vigil.simulator.handsets.Directory;
import care.vigil.simulator.http.Answer;
import care.vigil.simulator.http.Parameters;
import care.vigil.simulator.http.Request;
import care.vigil.simulator.http.Sid;
import care.vigil.simulator.messages.Message;
import care.vigil.simulator.messages.MessageStatus;
import care.vigil.simulator.messages.Texting;
import care.vigil.simulator.webhooks.Webhooks;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** {@code /Messages}: create, fetch, list, redact, remove. */
final class MessagesApi {

    private static final Map<String, ApiProblem> MAGIC_TO =
            Map.of(
                    "+15005550001",
                            ApiProblem.bad(21211, "Invalid 'To' Phone Number: +1500555XXXX"),
                    "+15005550002", ApiProblem.bad(21612, "The 'To' number cannot be routed to"),
                    "+15005550003",
                            ApiProblem.bad(21408, "Permission to send has not been enabled"),
                    "+15005550004",
                            ApiProblem.bad(21610, "Attempt to send to unsubscribed recipient"),
                    "+15005550009",
                            ApiProblem.bad(21614, "'To' number is not a valid mobile number"));
    private static final Map<String, ApiProblem> MAGIC_FROM =
            Map.of(
                    "+15005550001", ApiProblem.bad(21212, "The 'From' number is not valid"),
                    "+15005550008",
                            ApiProblem.bad(21611, "This 'From' number has exceeded its queue"));

    private final String accountSid;
    private final Texting texting;
    private final Directory directory;
    private final Webhooks webhooks;

    MessagesApi(String accountSid, Texting texting, Directory directory, Webhooks webhooks) {
        this.accountSid = accountSid;
        this.texting = texting;
        this.directory = directory;
        this.webhooks = webhooks;
    }

    /** Creates a message; its id is its own from here on. */
    Message create(Request request) {
        Parameters form = request.form();
        String to =
                form.filled("To")
                        .orElseThrow(
                                () -> ApiProblem.bad(21604, "A 'To' phone number is required."));
        String service = form.filled("MessagingServiceSid").orElse(null);
        String from = sender(form, service);
        String body = body(form);
        checkTo(to);
        checkFrom(from);
        if (isBlocked(service, from, to)) {
            throw ApiProblem.bad(21610, "Attempt to send to unsubscribed recipient");
        }
        return texting.send(
                new Message.Facts(
                        Sid.random(form.all("MediaUrl").isEmpty() ? "SM" : "MM"),
                        "outbound-api",
                        from,
                        to,
                        service,
                        statusCallback(form),
                        Duration.ofSeconds(
                                Math.clamp(form.number("ValidityPeriod", 36_000), 1L, 36_000L)),
                        form.all("MediaUrl"),
                        request.arrivedAt()),
                body);
    }

    private String sender(Parameters form, String service) {
        if (service != null && form.filled("From").isEmpty()) {
            return directory.ownNumbers().stream()
                    .findFirst()
                    .orElseThrow(
                            () -> ApiProblem.bad(21703, "The Messaging Service has no numbers"))
                    .number();
        }
        return form.filled("From")
                .orElseThrow(() -> ApiProblem.bad(21603, "A 'From' phone number is required."));
    }

    /** STOP to one number of a messaging service holds for the whole service. */
    private boolean isBlocked(String service, String from, String to) {
        return service == null
                ? texting.optOuts().isBlocked(from, to)
                : directory.ownNumbers().stream()
                        .anyMatch(own -> texting.optOuts().isBlocked(own.number(), to));
    }

    private static String body(Parameters form) {
        String body = form.first("Body").orElse("");
        if (body.isEmpty() && form.all("MediaUrl").isEmpty()) {
            throw ApiProblem.bad(21602, "Message body is required.");
        }
        if (body.codePointCount(0, body.length()) > 1600) {
            throw ApiProblem.bad(
                    21617, "The concatenated message body exceeds the 1600 character limit");
        }
        return body;
    }

    private static void checkTo(String to) {
        if (MAGIC_TO.containsKey(to)) {
            throw MAGIC_TO.get(to);
        }
        if (!Wire.isE164(to)) {
            throw ApiProblem.bad(21211, "Invalid 'To' Phone Number: " + to);
        }
    }

    private void checkFrom(String from) {
        if (MAGIC_FROM.containsKey(from)) {
            throw MAGIC_FROM.get(from);
        }
        if (!Wire.isE164(from)) {
            throw ApiProblem.bad(
                    21212, "The 'From' number " + from + " is not a valid phone number.");
        }
        if (directory.own(from).isEmpty() && !from.equals("+15005550006")) {
            throw ApiProblem.bad(
                    21606,
                    "The 'From' phone number provided ("
                            + from
                            + ") is not a valid,"
                            + " message-capable Twilio phone number for this destination/account");
        }
    }

    private String statusCallback(Parameters form) {
        String url = form.filled("StatusCallback").orElse(null);
        if (url != null && !webhooks.reaches(url)) {
            throw ApiProblem.bad(
                    21609, "The 'StatusCallback' URL " + url + " is not on this machine");
        }
        return url;
    }

    Map<String, Object> json(Message message) {
        return MessageJson.of(accountSid, message);
    }

    Answer list(Request request) {
        Parameters query = request.query();
        var sent = new DateFilter(query, "DateSent");
        List<Message> found =
                texting.messages()
                        .newestFirst(message ->
                                same(query, "To", message.facts().to())
                                        && same(query, "From", message.facts().from())
                                        && sent.passes(message.sentAt()));
        return Answer.json(200, ListPage.of(request, "messages", found, Message::sid, this::json));
    }

    static boolean same(Parameters query, String name, String value) {
        return query.filled(name).map(value::equals).orElse(true);
    }

    Message find(Request request, String sid) {
        return texting.messages().find(sid).orElseThrow(() -> ApiProblem.notFound(request.path()));
    }

    Answer update(Request request, String sid) {
        Message message = find(request, sid);
        if (request.form().filled("Status").isPresent()) {
            throw ApiProblem.bad(30409, "Message cannot be canceled in its state");
        }
        if (!request.form().first("Body").orElse("not empty").isEmpty()) {
            throw ApiProblem.bad(20001, "Only an empty Body can be set");
        }
        boolean settled = message.status().compareTo(MessageStatus.SENT) >= 0;
        if (!settled) {
            throw ApiProblem.bad(20009, "Resource not complete");
        }
        message.redact(request.arrivedAt());
        return Answer.json(200, json(message));
    }

    Answer delete(Request request, String sid) {
        if (!texting.messages().remove(sid)) {
            throw ApiProblem.notFound(request.path());
        }
        return Answer.empty(204);
    }
}
