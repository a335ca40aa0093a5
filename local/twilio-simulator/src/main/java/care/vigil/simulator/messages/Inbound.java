package care.vigil.simulator.messages;

import care.vigil.simulator.handsets.ProgramNumber;
import care.vigil.simulator.http.Parameters;
import care.vigil.simulator.log.OperationLog;
import care.vigil.simulator.time.SimulatorClock;
import care.vigil.simulator.twiml.TextReply;
import care.vigil.simulator.twiml.Twiml;
import care.vigil.simulator.twiml.TwimlProblem;
import care.vigil.simulator.webhooks.Webhook;
import care.vigil.simulator.webhooks.Webhook.Target;
import care.vigil.simulator.webhooks.WebhookAnswer;
import care.vigil.simulator.webhooks.Webhooks;
import java.net.URI;
import java.util.List;
import java.util.function.BiConsumer;

/** Posts an inbound text to its number's webhook and does what the answer asks for. */
final class Inbound {

    private static final int MOST_REPLIES = 10;

    private final Webhooks webhooks;
    private final OperationLog log;
    private final SimulatorClock clock;
    private final BiConsumer<Message, TextReply> reply;

    Inbound(
            Webhooks webhooks,
            OperationLog log,
            SimulatorClock clock,
            BiConsumer<Message, TextReply> reply) {
        this.webhooks = webhooks;
        this.log = log;
        this.clock = clock;
        this.reply = reply;
    }

    WebhookAnswer deliver(
            Message message, Parameters form, ProgramNumber number, Webhook.Signing signing)
            throws InterruptedException {
        var webhook = new Webhook(number.sms(), "POST", form, message.sid(), signing);
        WebhookAnswer answer = webhooks.send(webhook, number.smsFallbackTarget());
        act(message, answer, webhook, 0);
        return answer;
    }

    private void act(Message message, WebhookAnswer answer, Webhook asked, int redirects)
            throws InterruptedException {
        if (!answer.isOk() || answer.body().isBlank()) {
            return;
        }
        if (answer.isTooLong()) {
            debugger(11750, answer, message, "answer over 64 kB");
        } else if (answer.contentType().equals("text/plain")) {
            // The carrier sends a plain text to the sender: also one that was never meant for them.
            reply.accept(message, new TextReply(null, null, answer.body(), null));
        } else if (answer.isXml()) {
            actOnTwiml(message, answer, asked, redirects);
        } else {
            debugger(12300, answer, message, "content type " + answer.contentType());
        }
    }

    private void actOnTwiml(Message message, WebhookAnswer answer, Webhook asked, int redirects)
            throws InterruptedException {
        try {
            Twiml.Texts texts = Twiml.texts(answer.body());
            List<TextReply> replies = texts.replies();
            if (replies.size() > MOST_REPLIES) {
                debugger(14109, answer, message, "more than ten replies");
            }
            replies.stream().limit(MOST_REPLIES).forEach(one -> reply.accept(message, one));
            if (texts.redirect() != null && redirects < 10) {
                follow(message, answer, asked, texts.redirect(), redirects);
            }
        } catch (TwimlProblem problem) {
            debugger(problem.code(), answer, message, problem.getMessage());
        }
    }

    private void follow(
            Message message, WebhookAnswer answer, Webhook asked, Target redirect, int redirects)
            throws InterruptedException {
        String url = URI.create(answer.url()).resolve(redirect.url()).toString();
        var next =
                new Webhook(
                        url, redirect.method(), asked.parameters(), asked.sid(), asked.signing());
        act(message, webhooks.send(next, null), next, redirects + 1);
    }

    private void debugger(int code, WebhookAnswer answer, Message message, String note) {
        log.debugger(clock.now(), code, answer.url(), message.sid(), note);
    }
}
