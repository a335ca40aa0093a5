package care.vigil.simulator.control;

import care.vigil.simulator.client.TextRequest;
import care.vigil.simulator.client.TextResult;
import care.vigil.simulator.client.TextResult.WebhookResult;
import care.vigil.simulator.http.Parameters;
import care.vigil.simulator.messages.InboundText;
import care.vigil.simulator.messages.Message;
import care.vigil.simulator.messages.Texting;
import care.vigil.simulator.webhooks.Webhook.Signing;
import care.vigil.simulator.webhooks.WebhookAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Sends a text from a handset, with its webhook delivered once, several times at once, or never.
 */
final class TextSending {

    private final Texting texting;

    TextSending(Texting texting) {
        this.texting = texting;
    }

    TextResult send(String from, TextRequest text) throws InterruptedException {
        var inbound = new InboundText(from, text.to(), text.body(), text.sid(), text.media());
        boolean genuine = text.signature().equals("valid");
        Message message = genuine ? texting.receive(inbound) : texting.pretend(inbound);
        List<WebhookResult> answers = new ArrayList<>();
        if (text.webhook()) {
            List<FutureTask<WebhookResult>> deliveries = deliverAll(message, text);
            for (FutureTask<WebhookResult> delivery :
                    text.await() ? deliveries : List.<FutureTask<WebhookResult>>of()) {
                answers.add(result(delivery));
            }
        }
        return new TextResult(message.sid(), message.facts().acceptedAt(), answers);
    }

    private List<FutureTask<WebhookResult>> deliverAll(Message message, TextRequest text) {
        var params = new Parameters();
        text.params().forEach(params::add);
        var start = new CountDownLatch(1);
        List<FutureTask<WebhookResult>> deliveries = new ArrayList<>();
        for (int copy = 0; copy < text.copies(); copy++) {
            var delivery =
                    new FutureTask<>(() -> {
                        start.await();
                        return deliver(message, params, signing(text));
                    });
            Thread.startVirtualThread(delivery);
            deliveries.add(delivery);
        }
        start.countDown();
        return deliveries;
    }

    private WebhookResult deliver(Message message, Parameters params, Signing signing)
            throws InterruptedException {
        long began = System.nanoTime();
        WebhookAnswer answer = texting.deliver(message, params, signing);
        long millis = (System.nanoTime() - began) / 1_000_000;
        return new WebhookResult(answer.status(), answer.contentType(), answer.body(), millis);
    }

    /** Null leaves it to the account's own token. */
    private static Signing signing(TextRequest text) {
        return switch (text.signature()) {
            case "valid" -> text.token() == null ? null : new Signing(text.token());
            case "forged" -> new Signing("not-the-token-of-this-account");
            case "missing" -> Signing.MISSING;
            default -> throw new IllegalArgumentException("signature: valid, forged or missing");
        };
    }

    private static WebhookResult result(FutureTask<WebhookResult> delivery)
            throws InterruptedException {
        try {
            return delivery.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
