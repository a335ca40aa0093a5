package care.vigil.stories.people;

import care.vigil.simulator.client.CallState;
import care.vigil.simulator.client.HandsetClient;
import care.vigil.simulator.client.TextRequest;
import care.vigil.simulator.client.TextResult;
import care.vigil.simulator.client.TextResult.WebhookResult;
import care.vigil.simulator.handsets.Script;
import care.vigil.simulator.handsets.TextLine;
import java.time.Duration;
import java.util.List;

/** Somebody with a phone who texts a program's crisis number. */
public final class Patient {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final HandsetClient handset;
    private final String crisisNumber;

    Patient(HandsetClient handset, String crisisNumber) {
        this.handset = handset;
        this.crisisNumber = crisisNumber;
    }

    /** E.164. */
    public String number() {
        return handset.number();
    }

    /** Texts the crisis number; the carrier must be answered with empty TwiML. */
    public TextResult texts(String words) {
        TextResult result = sends(request(words));
        result.answers().forEach(Patient::checkTwiml);
        return result;
    }

    /** A text to the crisis number that a story goes on to make special. */
    public TextRequest request(String words) {
        return TextRequest.of(crisisNumber, words);
    }

    /** Sends a special text, whatever comes of it. */
    public TextResult sends(TextRequest text) {
        return handset.texts(text);
    }

    /** Calls the crisis number and listens until the automatic answer has hung up. */
    public String hears() {
        var call = handset.calls(crisisNumber);
        return handset.awaitCall(
                        it -> it.sid().equals(call.sid()) && it.over() && !it.heard().isEmpty(),
                        SOON)
                .heard();
    }

    /** What the phone does by itself when it rings, from now on. */
    public Patient phone(Script script) {
        HandsetClient _ = handset.scripted(script);
        return this;
    }

    /** Waits until the phone rings; answers who calls. */
    public CallState isCalled() {
        return handset.awaitCall(CallState::ringing, SOON);
    }

    /** Answers the ringing call and says something. */
    public Patient answersAndSays(String words) {
        CallState _ = handset.answer();
        CallState _ = handset.says(words);
        return this;
    }

    /** Hangs up the call that goes on. */
    public CallState hangsUp() {
        return handset.hangUp();
    }

    /** Waits for a text with those words. */
    public TextLine receivesText(String words) {
        return handset.awaitText(words, SOON);
    }

    /** Waits so long for a text with those words. */
    public TextLine receivesText(String words, Duration atMost) {
        return handset.awaitText(words, atMost);
    }

    /** Every text so far, oldest first. */
    public List<String> texts() {
        return handset.received().stream().map(TextLine::body).toList();
    }

    private static void checkTwiml(WebhookResult answer) {
        boolean empty =
                answer.body()
                        .replaceAll("\\s|<\\?.*?\\?>", "")
                        .matches("<Response(/>|></Response>)");
        if (answer.status() != 200 || !empty) {
            throw new AssertionError(
                    "The carrier should get 200 and empty TwiML, not "
                            + answer.status()
                            + " "
                            + answer.body());
        }
    }
}
