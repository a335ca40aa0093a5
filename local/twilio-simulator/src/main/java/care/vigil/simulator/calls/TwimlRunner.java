package care.vigil.simulator.calls;

import care.vigil.simulator.http.Parameters;
import care.vigil.simulator.log.OperationLog;
import care.vigil.simulator.twiml.Twiml;
import care.vigil.simulator.twiml.TwimlProblem;
import care.vigil.simulator.twiml.Verb;
import care.vigil.simulator.webhooks.Webhook.Target;
import care.vigil.simulator.webhooks.WebhookAnswer;
import java.net.URI;
import java.util.List;

/** Carries out voice documents on a call, one after the other, until nothing is left to do. */
final class TwimlRunner {

    /** How a call came to the end of its documents. */
    enum Ending {
        /** The last verb was carried out. */
        RAN_OUT,
        /** The documents hung up. */
        HUNG_UP,
        /** An inbound call was refused with a busy tone. */
        REJECTED_BUSY,
        /** An inbound call was refused. */
        REJECTED
    }

    /** The next document: what to fetch with which additional parameters, or the text itself. */
    record Source(Target target, Target fallback, Parameters more, String twiml) {
        static Source of(CallPlan plan) {
            return new Source(plan.answer(), plan.fallback(), new Parameters(), plan.twiml());
        }

        static Source fetched(Target target, Parameters more) {
            return new Source(target, null, more, null);
        }
    }

    private record Document(List<Verb> verbs, String url) {}

    private static final int MOST_DOCUMENTS = 200;

    private final CallWebhooks webhooks;
    private final OperationLog log;
    private final Speech speech;
    private final Dialing dialing;

    TwimlRunner(CallWebhooks webhooks, OperationLog log, Speech speech, Dialing dialing) {
        this.webhooks = webhooks;
        this.log = log;
        this.speech = speech;
        this.dialing = dialing;
    }

    /** Runs from the first document to the end; {@link CallEnded} when the call ends before. */
    Ending run(Call call, Source first) throws InterruptedException {
        var position = new Position(call, first);
        for (int i = 0; i < MOST_DOCUMENTS && position.next != null; i++) {
            Ending ending = runDocument(position);
            if (ending != null) {
                return ending;
            }
        }
        return Ending.RAN_OUT;
    }

    /** Where a call is in its documents. */
    private static final class Position {
        private final Call call;
        private Source next;
        private String url = "";

        Position(Call call, Source first) {
            this.call = call;
            this.next = first;
        }

        /** Goes on at a URL, which may be relative to the present document or empty for it. */
        void goTo(Target target, Parameters more) {
            String resolved = url.isEmpty() ? target.url() : resolve(target.url());
            next = Source.fetched(new Target(resolved, target.method()), more);
        }

        private String resolve(String reference) {
            return reference.isEmpty() ? url : URI.create(url).resolve(reference).toString();
        }
    }

    private Ending runDocument(Position position) throws InterruptedException {
        Source source = position.next;
        position.next = null;
        Document document = read(position.call, source);
        if (document == null) {
            ensureAnswered(position.call);
            speech.say(position.call, "We are sorry, an application error has occurred. Goodbye.");
            return Ending.HUNG_UP;
        }
        position.url = document.url() == null ? position.url : document.url();
        for (Verb verb : document.verbs()) {
            Ending ending = carryOut(verb, position);
            if (ending != null || position.next != null) {
                return ending;
            }
        }
        return Ending.RAN_OUT;
    }

    private Document read(Call call, Source source) throws InterruptedException {
        if (source.target() == null) {
            return parse(call, source.twiml(), null);
        }
        String status = call.status() == CallStatus.QUEUED ? "ringing" : call.status().wire();
        Parameters form = webhooks.about(call, status).addAll(source.more());
        WebhookAnswer answer = webhooks.fetch(call, source.target(), source.fallback(), form);
        if (!answer.isOk()) {
            return null;
        }
        if (answer.isTooLong()) {
            debugger(call, answer.url(), 11750, "answer over 64 kB");
            return null;
        }
        if (!answer.isXml()) {
            debugger(call, answer.url(), 12300, "content type " + answer.contentType());
            return null;
        }
        return parse(call, answer.body(), answer.url());
    }

    private Document parse(Call call, String twiml, String url) {
        try {
            return new Document(Twiml.voice(twiml), url);
        } catch (TwimlProblem problem) {
            debugger(call, url, problem.code(), problem.getMessage());
            return null;
        }
    }

    private void debugger(Call call, String url, int code, String note) {
        log.debugger(webhooks.clock().now(), code, url, call.sid(), note);
    }

    private Ending carryOut(Verb verb, Position position) throws InterruptedException {
        Call call = position.call;
        switch (verb) {
            case Verb.Say say -> {
                ensureAnswered(call);
                speech.repeat(call, say.text(), say.loop());
            }
            case Verb.Play play -> {
                ensureAnswered(call);
                speech.repeat(call, "♪ " + play.url(), play.loop());
            }
            case Verb.Pause pause -> speech.pause(call, pause.length());
            case Verb.Gather gather -> gather(gather, position);
            case Verb.Redirect redirect -> position.goTo(redirect.to(), new Parameters());
            case Verb.Dial dial -> dial(dial, position);
            case Verb.Hangup _ -> {
                return Ending.HUNG_UP;
            }
            case Verb.Reject reject -> {
                return reject.reason().equals("busy") ? Ending.REJECTED_BUSY : Ending.REJECTED;
            }
        }
        return null;
    }

    private static void ensureAnswered(Call call) {
        if (!call.status().isOver() && call.status() != CallStatus.IN_PROGRESS) {
            call.reach(CallStatus.IN_PROGRESS);
        }
    }

    private void gather(Verb.Gather gather, Position position) throws InterruptedException {
        Call call = position.call;
        ensureAnswered(call);
        call.listen();
        String keys = speech.askForKeys(call, gather);
        call.stopListening();
        if (!keys.isEmpty() || gather.actionOnEmptyResult()) {
            var more = new Parameters().add("Digits", keys).add("msg", "Gather End");
            if (!gather.finishOnKey().isEmpty()) {
                more.add("FinishedOnKey", call.keys().endsWith("#") ? "#" : "");
            }
            position.goTo(gather.action(), more);
        }
    }

    private void dial(Verb.Dial dial, Position position) throws InterruptedException {
        Call call = position.call;
        if (!dial.answerOnBridge()) {
            ensureAnswered(call);
        }
        Parameters outcome;
        try {
            outcome = dialing.dial(call, dial, position::resolve);
        } catch (Dialing.CallerGone gone) {
            if (dial.action() != null) {
                String url = position.resolve(dial.action().url());
                Parameters form = webhooks.about(call, "completed").addAll(gone.outcome());
                webhooks.post(call, new Target(url, dial.action().method()), form);
            }
            throw new CallEnded();
        }
        if (dial.action() != null) {
            position.goTo(dial.action(), outcome);
        }
    }
}
