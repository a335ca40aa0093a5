package care.vigil.simulator.rest;

import care.vigil.simulator.calls.Calling;
import care.vigil.simulator.handsets.Directory;
import care.vigil.simulator.http.Answer;
import care.vigil.simulator.http.Request;
import care.vigil.simulator.log.OperationLog;
import care.vigil.simulator.messages.Texting;
import care.vigil.simulator.webhooks.Webhooks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code /2010-04-01}: the carrier's REST API. It checks who asks, plays the faults that were asked
 * for, and records every request.
 */
public final class RestApi {

    /** A request that was carried out: what it is about and what is answered. */
    private record Outcome(String sid, Answer answer) {}

    private final Access access;
    private final Faults faults;
    private final OperationLog log;
    private final MessagesApi messages;
    private final CallsApi calls;

    /** The API of one account. */
    public RestApi(
            Access access,
            Faults faults,
            OperationLog log,
            Texting texting,
            Calling calling,
            Directory directory,
            Webhooks webhooks) {
        this.access = access;
        this.faults = faults;
        this.log = log;
        messages = new MessagesApi(access.accountSid(), texting, directory, webhooks);
        calls = new CallsApi(access.accountSid(), calling, directory, webhooks);
    }

    /** Answers one request. */
    public Answer handle(Request request) throws InterruptedException {
        if (!access.admits(request)) {
            return recorded(request, null, new ApiProblem(401, 20003, "Authenticate").answer());
        }
        Optional<Fault> fault = faults.take(kind(request), request.form().first("To").orElse(null));
        return fault.isPresent() ? trouble(request, fault.get()) : carryOut(request);
    }

    private static String kind(Request request) {
        if (!request.method().equals("POST")) {
            return "reads";
        }
        return request.path().endsWith("/Messages.json")
                ? "messages"
                : request.path().endsWith("/Calls.json") ? "calls" : "updates";
    }

    private Answer carryOut(Request request) throws InterruptedException {
        try {
            Outcome outcome = route(request);
            return recorded(request, outcome.sid(), outcome.answer());
        } catch (ApiProblem problem) {
            return recorded(request, null, problem.answer());
        }
    }

    private Outcome route(Request request) throws InterruptedException {
        List<String> path = access.below(request);
        String resource = path.isEmpty() ? "" : path.getFirst();
        boolean one = path.size() == 2;
        if (path.size() > 2) {
            throw ApiProblem.notFound(request.path());
        }
        return switch (resource) {
            case "" -> new Outcome(null, access.account());
            case "Messages" -> one ? message(request, path.get(1)) : allMessages(request);
            case "Calls" -> one ? call(request, path.get(1)) : allCalls(request);
            default -> throw ApiProblem.notFound(request.path());
        };
    }

    private Outcome allMessages(Request request) {
        if (request.method().equals("GET")) {
            return new Outcome(null, messages.list(request));
        }
        var message = messages.create(request);
        return new Outcome(message.sid(), Answer.json(201, messages.json(message)));
    }

    private Outcome message(Request request, String sid) {
        return new Outcome(
                sid,
                switch (request.method()) {
                    case "GET" -> Answer.json(200, messages.json(messages.find(request, sid)));
                    case "POST" -> messages.update(request, sid);
                    case "DELETE" -> messages.delete(request, sid);
                    default -> throw new ApiProblem(405, 20004, "Method not allowed");
                });
    }

    private Outcome allCalls(Request request) {
        if (request.method().equals("GET")) {
            return new Outcome(null, calls.list(request));
        }
        var call = calls.create(request);
        return new Outcome(call.sid(), Answer.json(201, calls.json(call)));
    }

    private Outcome call(Request request, String sid) throws InterruptedException {
        return new Outcome(
                sid,
                switch (request.method()) {
                    case "GET" -> Answer.json(200, calls.json(calls.find(request, sid)));
                    case "POST" -> calls.update(request, sid);
                    default -> throw new ApiProblem(405, 20004, "Method not allowed");
                });
    }

    private Answer trouble(Request request, Fault fault) throws InterruptedException {
        Duration time = Duration.ofMillis(fault.millis());
        return switch (fault.kind()) {
            case TOO_MANY ->
                    noted(request, null, fault, problem(429, 20429, "Too Many Requests"))
                            .with("Retry-After", "1");
            case UNAUTHORIZED -> noted(request, null, fault, problem(401, 20003, "Authenticate"));
            case SERVER_ERROR ->
                    noted(request, null, fault, problem(500, 20500, "Internal Server Error"));
            case UNAVAILABLE ->
                    noted(request, null, fault, problem(503, 20503, "Service unavailable"));
            case REFUSED ->
                    noted(
                            request,
                            null,
                            fault,
                            problem(fault.httpStatus(), fault.code(), "Refused"));
            case RESET -> noted(request, null, fault, Answer.none());
            case HANG -> {
                Answer nothing = noted(request, null, fault, Answer.none());
                hold(time);
                yield nothing;
            }
            case ACCEPT_THEN_500 -> {
                String sid = accept(request).sid();
                yield noted(request, sid, fault, problem(500, 20500, "Internal Server Error"));
            }
            case ACCEPT_THEN_HANG -> {
                String sid = accept(request).sid();
                Answer nothing = noted(request, sid, fault, Answer.none());
                hold(time);
                yield nothing;
            }
            case SLOW -> {
                Outcome outcome = accept(request);
                hold(time);
                yield noted(request, outcome.sid(), fault, outcome.answer());
            }
        };
    }

    private Outcome accept(Request request) throws InterruptedException {
        try {
            return route(request);
        } catch (ApiProblem problem) {
            return new Outcome(null, problem.answer());
        }
    }

    private static Answer problem(int status, int code, String message) {
        return new ApiProblem(status, code, message).answer();
    }

    private static void hold(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (end - System.nanoTime() > 0) {
            LockSupport.parkNanos(Math.min(end - System.nanoTime(), TimeUnit.SECONDS.toNanos(1)));
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private Answer recorded(Request request, String sid, Answer answer) {
        log.request(
                request.arrivedAt(),
                request.method(),
                request.target(),
                sid,
                request.text(),
                answer.status());
        return answer;
    }

    private Answer noted(Request request, String sid, Fault fault, Answer answer) {
        String note = "fault " + fault.kind().name().toLowerCase(java.util.Locale.ROOT);
        log.faultyRequest(
                request.arrivedAt(), request.method(), request.target(), sid, request.text(), note);
        return answer;
    }
}
