package care.vigil.notification.call;

import care.vigil.notification.page.PageCode;
import care.vigil.notification.wording.PageWords;
import java.time.Duration;
import java.util.UUID;

/** What a call does next. Only a key that somebody presses leads from a question to an answer. */
public sealed interface Step {

    /** For whomever the call is not meant. */
    Step NOBODY = new End("This call is not for you. Goodbye.");

    /**
     * Asks what a page asks.
     *
     * @param another whether something else was spoken of before in this call
     */
    record AskPage(UUID pageId, PageWords words, boolean another) implements Step {}

    /**
     * Offers what the owner of a case can do.
     *
     * @param first what is said before
     * @param bridgeId what a call to the patient will be, if they ask for one; null where there is
     *     no number
     * @param whole every choice, and not the call alone
     * @param heard how many cases of theirs were offered before in this call
     * @param goesOn something else waits in this call
     * @param prefersText the patient would rather be written to than called
     */
    record Offer(
            String first,
            UUID escalationId,
            PageCode code,
            UUID bridgeId,
            boolean whole,
            int heard,
            boolean goesOn,
            boolean prefersText)
            implements Step {}

    /** Asks whoever wanted to be called whether they are there. */
    record AskToConnect(String shortName) implements Step {}

    /**
     * Rings the patient and joins the two.
     *
     * @param from the crisis number
     * @param to E.164, unsealed for this
     * @param noVoicemail nothing may be left on the patient's voicemail
     */
    record Connect(UUID bridgeId, String from, String to, Duration rings, boolean noVoicemail)
            implements Step {
        @Override
        public String toString() {
            return "Connect[" + bridgeId + "]";
        }
    }

    /**
     * Asks the clinician whether contact was made; an answered leg does not say so.
     *
     * @param againId what another call to the patient will be
     */
    record AskOutcome(UUID bridgeId, String first, UUID againId) implements Step {}

    /** Says something and goes on with whatever else waits for this clinician. */
    record GoOn(String words) implements Step {}

    /** Says something and ends the call. */
    record End(String words) implements Step {}
}
