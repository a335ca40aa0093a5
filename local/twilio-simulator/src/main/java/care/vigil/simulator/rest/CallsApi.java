package care.vigil.simulator.rest;

import care.vigil.simulator.calls.Call;
import care.vigil.simulator.calls.CallPlan;
import care.vigil.simulator.calls.CallPlan.MachineDetection.Until;
import care.vigil.simulator.calls.CallStatus;
import care.vigil.simulator.calls.Calling;
import care.vigil.simulator.handsets.Directory;
import care.vigil.simulator.http.Answer;
import care.vigil.simulator.http.Parameters;
import care.vigil.simulator.http.Request;
import care.vigil.simulator.webhooks.Webhook.Target;
import care.vigil.simulator.webhooks.Webhooks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /Calls}: create, fetch, list, cancel, hang up, redirect. */
final class CallsApi {

    private static final Map<String, ApiProblem> MAGIC_TO =
            Map.of(
                    "+15005550001", ApiProblem.bad(21217, "Phone number is not valid"),
                    "+15005550002", ApiProblem.bad(21214, "'To' phone number cannot be reached"),
                    "+15005550003", ApiProblem.bad(21215, "Account not authorized to call"),
                    "+15005550004", ApiProblem.bad(21216, "Account not allowed to call"));

    private final String accountSid;
    private final Calling calling;
    private final Directory directory;
    private final Webhooks webhooks;

    CallsApi(String accountSid, Calling calling, Directory directory, Webhooks webhooks) {
        this.accountSid = accountSid;
        this.calling = calling;
        this.directory = directory;
        this.webhooks = webhooks;
    }

    /** Creates a call; its id is its own from here on. */
    Call create(Request request) {
        Parameters form = request.form();
        String to =
                form.filled("To")
                        .orElseThrow(() -> ApiProblem.bad(21201, "No 'To' number is specified"));
        String from =
                form.filled("From")
                        .orElseThrow(
                                () -> ApiProblem.bad(21213, "'From' phone number is required"));
        if (MAGIC_TO.containsKey(to)) {
            throw MAGIC_TO.get(to);
        }
        if (!Wire.isE164(to)) {
            throw ApiProblem.bad(21217, "Phone number does not appear to be valid: " + to);
        }
        if (!Wire.isE164(from) || from.equals("+15005550001")) {
            throw ApiProblem.bad(21212, "The 'From' number " + from + " is not valid");
        }
        if (directory.own(from).isEmpty() && !from.equals("+15005550006")) {
            throw ApiProblem.bad(21210, "'From' phone number not verified: " + from);
        }
        return calling.place(from, to, plan(form), request.arrivedAt());
    }

    private CallPlan plan(Parameters form) {
        if (form.filled("Url").isEmpty() && form.filled("Twiml").isEmpty()) {
            throw ApiProblem.bad(21205, "Url parameter is required.");
        }
        Target answer = target(form, "Url", "Method");
        List<String> events = form.all("StatusCallbackEvent");
        return new CallPlan(
                answer,
                answer == null ? form.first("Twiml").orElse(null) : null,
                target(form, "FallbackUrl", "FallbackMethod"),
                target(form, "StatusCallback", "StatusCallbackMethod"),
                events.isEmpty() ? Set.of("completed") : Set.copyOf(events),
                Duration.ofSeconds(Math.clamp(form.number("Timeout", 60), 1L, 600L)),
                detection(form));
    }

    private CallPlan.MachineDetection detection(Parameters form) {
        boolean async = form.first("AsyncAmd").orElse("").equals("true");
        Target to = target(form, "AsyncAmdStatusCallback", "AsyncAmdStatusCallbackMethod");
        return form.filled("SendDigits").isPresent()
                ? CallPlan.MachineDetection.OFF
                : new CallPlan.MachineDetection(until(form), async, to);
    }

    private static Until until(Parameters form) {
        return switch (form.first("MachineDetection").orElse("")) {
            case "Enable" -> Until.MACHINE_STARTS;
            case "DetectMessageEnd" -> Until.GREETING_ENDS;
            default -> Until.OFF;
        };
    }

    private Target target(Parameters form, String name, String method) {
        String url = form.filled(name).orElse(null);
        if (url == null) {
            return null;
        }
        if (!webhooks.reaches(url)) {
            throw ApiProblem.bad(21205, name + " is not a URL on this machine: " + url);
        }
        return new Target(url, form.filled(method).orElse("POST"));
    }

    Map<String, Object> json(Call call) {
        return CallJson.of(accountSid, call);
    }

    Answer list(Request request) {
        Parameters query = request.query();
        var started = new DateFilter(query, "StartTime");
        List<Call> found =
                calling.calls()
                        .newestFirst(call ->
                                MessagesApi.same(query, "To", call.facts().to())
                                        && MessagesApi.same(query, "From", call.facts().from())
                                        && MessagesApi.same(query, "Status", call.status().wire())
                                        && sameParent(query, call)
                                        && started.passes(call.facts().acceptedAt()));
        return Answer.json(200, ListPage.of(request, "calls", found, Call::sid, this::json));
    }

    private static boolean sameParent(Parameters query, Call call) {
        return query.filled("ParentCallSid")
                .map(parent -> parent.equals(call.facts().parentSid()))
                .orElse(true);
    }

    Call find(Request request, String sid) {
        return calling.calls().find(sid).orElseThrow(() -> ApiProblem.notFound(request.path()));
    }

    /** Cancels, hangs up or redirects; the answer shows the call once that has taken effect. */
    Answer update(Request request, String sid) throws InterruptedException {
        Call call = find(request, sid);
        Parameters form = request.form();
        if (form.filled("Status").isPresent()) {
            end(call, form.first("Status").orElseThrow());
        } else if (call.status() != CallStatus.IN_PROGRESS) {
            throw ApiProblem.bad(21220, "Call is not in-progress. Cannot redirect.");
        } else {
            call.redirect(plan(form));
        }
        return Answer.json(200, json(call));
    }

    private static void end(Call call, String status) throws InterruptedException {
        boolean talking = call.status() == CallStatus.IN_PROGRESS;
        switch (status) {
            case "canceled" -> {
                if (talking || call.status().isOver()) {
                    throw ApiProblem.bad(
                            21220, "Unable to cancel. Call is " + call.status().wire());
                }
                call.cancel();
            }
            case "completed" -> {
                if (talking) {
                    call.hangUp();
                } else if (!call.status().isOver()) {
                    call.cancel();
                }
            }
            default -> throw ApiProblem.bad(21218, "Status must be canceled or completed");
        }
        call.awaitEnd(Duration.ofSeconds(1));
    }
}
