package care.vigil.simulator.messages;

import care.vigil.simulator.Pace;
import care.vigil.simulator.handsets.Directory;
import care.vigil.simulator.handsets.ProgramNumber;
import care.vigil.simulator.handsets.TextLine;
import care.vigil.simulator.http.Parameters;
import care.vigil.simulator.http.Sid;
import care.vigil.simulator.log.OperationLog;
import care.vigil.simulator.time.SimulatorClock;
import care.vigil.simulator.twiml.TextReply;
import care.vigil.simulator.webhooks.Webhook;
import care.vigil.simulator.webhooks.WebhookAnswer;
import care.vigil.simulator.webhooks.Webhooks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Texts in both directions. Start reading here for everything about messages. */
public final class Texting {

    private static final Duration TEN_HOURS = Duration.ofHours(10);

    private final Directory directory;
    private final SimulatorClock clock;
    private final Messages messages = new Messages(20_000);
    private final OptOuts optOuts = new OptOuts();
    private final MessageWebhooks forms;
    private final Outbound outbound;
    private final Inbound inbound;

    /** Texting for one account, whose webhooks are signed with that token. */
    public Texting(
            String accountSid,
            Webhook.Signing signing,
            Directory directory,
            SimulatorClock clock,
            OperationLog log,
            Webhooks webhooks,
            Pace pace) {
        this.directory = directory;
        this.clock = clock;
        forms = new MessageWebhooks(accountSid, signing);
        outbound = new Outbound(clock, directory, webhooks, forms, pace);
        inbound = new Inbound(webhooks, log, clock, this::reply);
    }

    /** The messages of the account. */
    public Messages messages() {
        return messages;
    }

    /** Who has said STOP to whom. */
    public OptOuts optOuts() {
        return optOuts;
    }

    /** Takes an outbound message and sends it on its way. */
    public Message send(Message.Facts facts, String body) {
        MessageStatus initial =
                facts.service() == null ? MessageStatus.QUEUED : MessageStatus.ACCEPTED;
        var message = new Message(facts, body, initial);
        messages.add(message);
        outbound.send(message);
        return message;
    }

    /** Takes a text from a handset: it is in the inbox, whether or not its webhook gets through. */
    public Message receive(InboundText text) {
        var message = inbound(text);
        if (messages.find(message.sid()).isEmpty()) {
            messages.add(message);
            directory
                    .handset(text.from())
                    .add(
                            new TextLine(
                                    message.sid(),
                                    "sent",
                                    text.to(),
                                    text.body(),
                                    clock.now(),
                                    clock.now()));
        }
        return message;
    }

    /** A text that somebody only pretends to have sent: the carrier has no record of it. */
    public Message pretend(InboundText text) {
        return inbound(text);
    }

    private Message inbound(InboundText text) {
        boolean hasMedia = !text.media().isEmpty();
        String sid =
                Optional.ofNullable(text.sid()).orElseGet(() -> Sid.random(hasMedia ? "MM" : "SM"));
        var facts =
                new Message.Facts(
                        sid,
                        "inbound",
                        text.from(),
                        text.to(),
                        null,
                        null,
                        TEN_HOURS,
                        text.media(),
                        clock.now());
        var message = new Message(facts, text.body(), MessageStatus.RECEIVED);
        message.reach(MessageStatus.RECEIVED, null, clock.now());
        return message;
    }

    /** Posts a text to its number's webhook; the carrier's own keywords are answered too. */
    public WebhookAnswer deliver(Message message, Parameters overrides, Webhook.Signing signing)
            throws InterruptedException {
        ProgramNumber number = directory.own(message.facts().to()).orElseThrow();
        if (number.optOut() == ProgramNumber.OptOut.BUILTIN) {
            Keyword.in(message.body()).ifPresent(keyword -> obey(keyword, message));
        }
        Parameters form = forms.inbound(message);
        overrides.entries().forEach(entry -> form.set(entry.name(), entry.value()));
        return inbound.deliver(message, form, number, signing == null ? forms.signing() : signing);
    }

    /** The carrier's own answers: STOP blocks, START allows again, HELP changes nothing. */
    private void obey(Keyword keyword, Message message) {
        String ours = message.facts().to();
        String theirs = message.facts().from();
        var answer = new TextReply(null, null, keyword.reply(), null);
        switch (keyword) {
            case STOP -> {
                reply(message, answer);
                optOuts.block(ours, theirs, true);
            }
            case START -> {
                optOuts.block(ours, theirs, false);
                reply(message, answer);
            }
            case HELP -> send(ours, theirs, answer);
        }
    }

    private void reply(Message inboundMessage, TextReply reply) {
        String from = Optional.ofNullable(reply.from()).orElse(inboundMessage.facts().to());
        String to = Optional.ofNullable(reply.to()).orElse(inboundMessage.facts().from());
        if (!optOuts.isBlocked(from, to)) {
            send(from, to, reply);
        }
    }

    private void send(String from, String to, TextReply reply) {
        send(
                new Message.Facts(
                        Sid.random("SM"),
                        "outbound-reply",
                        from,
                        to,
                        null,
                        reply.statusCallback(),
                        TEN_HOURS,
                        List.of(),
                        clock.now()),
                reply.body());
    }
}
