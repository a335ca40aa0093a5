package care.vigil.simulator.calls;

import care.vigil.simulator.http.Parameters;
import care.vigil.simulator.time.SimulatorClock;
import care.vigil.simulator.webhooks.Region;
import care.vigil.simulator.webhooks.Webhook;
import care.vigil.simulator.webhooks.Webhook.Target;
import care.vigil.simulator.webhooks.WebhookAnswer;
import care.vigil.simulator.webhooks.Webhooks;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The forms that are posted about calls, with the parameters of the real ones. */
final class CallWebhooks {

    private static final DateTimeFormatter RFC_2822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US)
                    .withZone(ZoneOffset.UTC);

    private final String accountSid;
    private final Webhook.Signing signing;
    private final Webhooks webhooks;
    private final SimulatorClock clock;

    CallWebhooks(
            String accountSid, Webhook.Signing signing, Webhooks webhooks, SimulatorClock clock) {
        this.accountSid = accountSid;
        this.signing = signing;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    SimulatorClock clock() {
        return clock;
    }

    /** What every form about a call says. */
    Parameters about(Call call, String status) {
        Call.Facts facts = call.facts();
        var form =
                new Parameters()
                        .add("CallSid", facts.sid())
                        .add("AccountSid", accountSid)
                        .add("ApiVersion", "2010-04-01")
                        .add("Direction", facts.direction())
                        .add("CallStatus", status)
                        .add("From", facts.from())
                        .add("To", facts.to())
                        .add("Caller", facts.from())
                        .add("Called", facts.to())
                        .add("ParentCallSid", facts.parentSid())
                        .add("AnsweredBy", call.answeredBy());
        Region.describe(form, "From", facts.from());
        Region.describe(form, "To", facts.to());
        Region.describe(form, "Caller", facts.from());
        Region.describe(form, "Called", facts.to());
        if (facts.direction().equals("inbound")) {
            form.add("StirVerstat", "TN-Validation-Passed-A").add("CallToken", "%7B%7D");
        }
        Region.surprise(form);
        return form;
    }

    /** Fetches a document for a call. */
    WebhookAnswer fetch(Call call, Target target, Target fallback, Parameters form)
            throws InterruptedException {
        var webhook = new Webhook(target.url(), target.method(), form, call.sid(), signing);
        return webhooks.send(webhook, fallback);
    }

    /** Posts progress, if it was asked for, without keeping the call waiting. */
    void progress(Call call, String event, String status, int sipCode) {
        CallPlan plan = call.facts().plan();
        if (plan.status() == null || !plan.status().isSet() || !plan.events().contains(event)) {
            return;
        }
        Instant at = clock.now();
        Parameters form = about(call, status);
        form.add("Timestamp", RFC_2822.format(at))
                .add("CallbackSource", "call-progress-events")
                .add("SequenceNumber", String.valueOf(call.nextSequence()));
        if (sipCode > 0) {
            form.add("SipResponseCode", String.valueOf(sipCode));
        }
        if (event.equals("completed")) {
            long seconds = call.seconds();
            form.add("Duration", String.valueOf((seconds + 59) / 60))
                    .add("CallDuration", String.valueOf(seconds));
        }
        post(call, plan.status(), form);
    }

    /** Posts what the answering machine detection has found. */
    void found(Call call, Target target, Duration took) {
        var form =
                new Parameters()
                        .add("CallSid", call.sid())
                        .add("AccountSid", accountSid)
                        .add("AnsweredBy", call.answeredBy())
                        .add("MachineDetectionDuration", String.valueOf(took.toMillis()));
        Region.surprise(form);
        post(call, target, form);
    }

    /** Posts a form without keeping the call waiting. */
    void post(Call call, Target target, Parameters form) {
        var webhook = new Webhook(target.url(), target.method(), form, call.sid(), signing);
        Thread.startVirtualThread(() -> call.callbacks().send(() -> webhooks.callBack(webhook)));
    }
}
