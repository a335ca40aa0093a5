package care.vigil.intake.twilio;

import care.vigil.carrier.inbox.CarrierRecord;
import care.vigil.carrier.inbox.InboxConfig;
import care.vigil.carrier.inbox.ListedText;
import care.vigil.intake.IntakeConfig;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the carrier's list of inbound messages (Twilio, "List Message resources"). One kind of GET
 * needs no library: the carrier's own would cost this process some thousand classes.
 */
@Singleton
public class CarrierInbox implements CarrierRecord {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final IntakeConfig.Carrier carrier;
    private final int pageSize;
    private final HttpClient http;

    CarrierInbox(IntakeConfig config, InboxConfig inbox) {
        this.carrier = config.carrier();
        this.pageSize = inbox.pageSize();
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(carrier.connectTimeout())
                        .build();
    }

    /**
     * A part of the list, newest first.
     *
     * @param next where it goes on; null at its end
     */
    private record Page(List<ListedText> texts, String next) {}

    /** The carrier gave no answer that can be used. */
    public static final class NoAnswer extends RuntimeException {

        private static final long serialVersionUID = 1;

        NoAnswer(String why) {
            super(why);
        }
    }

    @Override
    public boolean isThere() {
        return carrier.baseUrl().isPresent() && carrier.accountSid().isPresent();
    }

    @Override
    public void read(String number, Instant since, Consumer<List<ListedText>> part) {
        var next = first(number, since);
        while (next != null) {
            var page = read(next);
            part.accept(page.texts());
            next = page.next();
        }
    }

    private String first(String number, Instant since) {
        return "/2010-04-01/Accounts/%s/Messages.json?To=%s&DateSent%%3E=%s&PageSize=%d"
                .formatted(
                        carrier.accountSid().orElseThrow(),
                        encoded(number),
                        encoded(since.toString()),
                        pageSize);
    }

    private Page read(String pathAndQuery) {
        if (!pathAndQuery.startsWith("/2010-04-01/")) {
            throw new NoAnswer("a page elsewhere");
        }
        var request =
                HttpRequest.newBuilder(URI.create(base() + pathAndQuery))
                        .timeout(carrier.timeout())
                        .header("Authorization", credentials())
                        .header("Accept", "application/json")
                        .build();
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new NoAnswer("HTTP " + answer.statusCode());
            }
            return page(JSON.readTree(answer.body()));
        } catch (IOException away) {
            throw new NoAnswer(away.getClass().getSimpleName());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("stopping");
        }
    }

    private static Page page(JsonNode list) {
        if (!list.path("messages").isArray()) {
            throw new NoAnswer("not a list");
        }
        var texts = new ArrayList<ListedText>();
        for (var message : list.path("messages")) {
            if (message.path("direction").asText().equals("inbound")) {
                texts.add(text(message));
            }
        }
        return new Page(List.copyOf(texts), list.path("next_page_uri").asText(null));
    }

    private static ListedText text(JsonNode message) {
        return new ListedText(
                message.path("sid").asText(),
                message.path("from").asText(),
                message.path("to").asText(),
                message.path("body").asText(),
                date(message, "date_sent").or(() -> date(message, "date_created")).orElseThrow());
    }

    private static Optional<Instant> date(JsonNode message, String name) {
        return Optional.ofNullable(message.path(name).asText(null))
                .filter(text -> !text.isBlank() && !text.equals("null"))
                .map(text -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
    }

    private String base() {
        var url = carrier.baseUrl().orElseThrow().toString();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** An API key where there is one, like everything else that asks the carrier. */
    private String credentials() {
        var user = carrier.apiKeySid().or(carrier::accountSid).orElseThrow();
        var secret = carrier.apiKeySid().isPresent() ? carrier.apiKeySecret() : carrier.authToken();
        var pair = user + ":" + secret.orElse("");
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
