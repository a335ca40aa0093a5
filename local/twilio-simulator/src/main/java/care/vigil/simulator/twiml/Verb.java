package care.vigil.simulator.twiml;

import care.vigil.simulator.webhooks.Webhook.Target;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** One instruction of a voice document, in the order of the document. */
public sealed interface Verb {

    /** Speaks words, so many times. */
    record Say(String text, int loop) implements Verb {}

    /** Plays a recording; the transcript shows its URL. */
    record Play(String url, int loop) implements Verb {}

    /** Waits. */
    record Pause(Duration length) implements Verb {}

    /**
     * Asks for keys while its prompt is spoken and for a time after it.
     *
     * @param action where the keys go; without a URL, to the document itself
     * @param digits how many keys end it, or 0 for no such number
     * @param finishOnKey the key that ends it, or empty
     */
    record Gather(
            Target action,
            Duration timeout,
            int digits,
            String finishOnKey,
            boolean actionOnEmptyResult,
            List<Verb> prompt)
            implements Verb {}

    /** Goes on with another document. */
    record Redirect(Target to) implements Verb {}

    /**
     * Rings other telephones and connects the first that answers.
     *
     * @param action where the outcome goes, or null to go on with the next verb
     * @param callerId the number that they see, or null
     */
    record Dial(
            Target action,
            Duration timeout,
            Duration limit,
            String callerId,
            boolean answerOnBridge,
            List<Callee> callees)
            implements Verb {}

    /**
     * One telephone of a Dial.
     *
     * @param whisper what it hears before it is connected, or null
     */
    record Callee(String number, Target whisper, Target statusCallback, Set<String> events) {}

    /** Ends the call. */
    record Hangup() implements Verb {}

    /** Refuses an inbound call without answering it. */
    record Reject(String reason) implements Verb {}
}
