package care.vigil.notification;

import care.vigil.events.AcknowledgementAnswer;
import care.vigil.events.AcknowledgementAnswer.Result;
import care.vigil.events.AcknowledgementEvent;
import care.vigil.events.EventJson;
import care.vigil.events.EventJson.Reading;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Where escalation-service, and intake-service, would listen: takes {@code POST
 * /internal/acknowledgements} in the form of the contract, and answers as a test wants.
 */
final class EscalationStandIn implements AutoCloseable {

    private final HttpServer server;
    private final List<AcknowledgementEvent> asked = new CopyOnWriteArrayList<>();
    private final List<String> takenIn = new CopyOnWriteArrayList<>();
    private volatile String intakeSays;
    private volatile boolean textable = true;
    private volatile Function<AcknowledgementEvent, AcknowledgementAnswer> answers;

    EscalationStandIn(int port) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/acknowledgements", this::acknowledgement);
        server.createContext("/internal/crossed-messages", this::crossed);
        server.start();
        firstWins();
    }

    /** Whoever accepts owns the case. */
    EscalationStandIn firstWins() {
        return answering(event ->
                new AcknowledgementAnswer(
                        usual(event),
                        event.escalationId(),
                        event instanceof AcknowledgementEvent.PageDeclined
                                ? null
                                : event.clinicianId()));
    }

    private static Result usual(AcknowledgementEvent event) {
        return switch (event) {
            case AcknowledgementEvent.PageAccepted _ -> Result.YOURS;
            case AcknowledgementEvent.PageDeclined _ -> Result.DECLINED;
            case AcknowledgementEvent.ContactMade _ -> Result.CONTACT_RECORDED;
            case AcknowledgementEvent.PatientNotReached _ -> Result.NOT_REACHED_RECORDED;
            case AcknowledgementEvent.CallAnswered _ -> Result.CALL_RECORDED;
            case AcknowledgementEvent.CasePassed _ -> Result.PASSED;
            case AcknowledgementEvent.EmergencyRequested _ -> Result.EMERGENCY_OPENED;
        };
    }

    /** Answers so; null: 503. */
    EscalationStandIn answering(Function<AcknowledgementEvent, AcknowledgementAnswer> how) {
        answers = how;
        return this;
    }

    /** It is away: every question is answered 503. */
    EscalationStandIn away() {
        return answering(_ -> null);
    }

    List<AcknowledgementEvent> asked() {
        return asked;
    }

    /** Takes crossed messages, as intake-service would, and answers so; null: 503. */
    void takesIn(String twiml) {
        intakeSays = twiml;
        textable = true;
    }

    /** The same, of somebody whom safety flags forbid to text. */
    void takesInWhoMustNotBeTexted() {
        takesIn("<Response/>");
        textable = false;
    }

    /** What was taken in: via and form. */
    List<String> takenIn() {
        return takenIn;
    }

    private void crossed(HttpExchange exchange) throws IOException {
        try (exchange) {
            var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (intakeSays == null) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            takenIn.add(exchange.getRequestURI().getQuery() + "&" + form);
            exchange.getResponseHeaders().set("Vigil-Textable", String.valueOf(textable));
            var bytes = intakeSays.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void acknowledgement(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var reading = EventJson.read(body, AcknowledgementEvent.class);
            boolean authorised =
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                            .startsWith("Bearer ");
            if (!authorised
                    || !(reading instanceof Reading.Event<AcknowledgementEvent>(var event))) {
                exchange.sendResponseHeaders(authorised ? 400 : 401, -1);
                return;
            }
            asked.add(event);
            var answer = answers.apply(event);
            if (answer == null) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var bytes = EventJson.MAPPER.writeValueAsBytes(answer);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
