package care.vigil.notification.rest;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What is said in calls, as TwiML. */
final class VoiceTwiml {

    private static final int TIMES = 3;
    private static final int SECONDS_FOR_A_KEY = 6;

    private VoiceTwiml() {}

    /**
     * A question, three times; what it is comes first, for call screening to hear.
     *
     * @param unanswered said when no key came, before the call ends
     */
    static String question(String first, String question, URI keys, String unanswered) {
        return asked(first, question, keys)
                .say(say(unanswered))
                .hangup(new Hangup.Builder().build())
                .build()
                .toXml();
    }

    /** A question once; without a key the call goes on elsewhere. */
    static String questionOrOn(String first, String question, URI keys, URI on) {
        return new VoiceResponse.Builder()
                .say(say(first))
                .gather(gather(question, keys))
                .redirect(redirect(on))
                .build()
                .toXml();
    }

    /** Rings a patient from the crisis number and joins the two; then asks what came of it. */
    static String connect(
            String first, String from, String to, Duration rings, URI ended, URI progress) {
        var number =
                new Number.Builder(new PhoneNumber(to))
                        .statusCallback(progress)
                        .statusCallbackMethod(HttpMethod.POST)
                        .statusCallbackEvents(
                                List.of(
                                        Number.Event.INITIATED,
                                        Number.Event.RINGING,
                                        Number.Event.ANSWERED,
                                        Number.Event.COMPLETED))
                        .build();
        return new VoiceResponse.Builder()
                .say(say(first))
                .dial(
                        new Dial.Builder()
                                .callerId(from)
                                .answerOnBridge(true)
                                .timeout((int) rings.toSeconds())
                                .action(ended)
                                .method(HttpMethod.POST)
                                .number(number)
                                .build())
                .build()
                .toXml();
    }

    /** Some words, then on elsewhere. */
    static String goOn(String words, URI on) {
        return new VoiceResponse.Builder().say(say(words)).redirect(redirect(on)).build().toXml();
    }

    /** A moment of patience, then on elsewhere; needs nothing but this process. */
    static String oneMoment(String words, URI on) {
        return new VoiceResponse.Builder()
                .say(say(words))
                .pause(new Pause.Builder().length(1).build())
                .redirect(redirect(on))
                .build()
                .toXml();
    }

    /** Some words, then the end of the call. */
    static String lastWords(String words) {
        return new VoiceResponse.Builder()
                .say(say(words))
                .hangup(new Hangup.Builder().build())
                .build()
                .toXml();
    }

    private static VoiceResponse.Builder asked(String first, String question, URI keys) {
        var response = new VoiceResponse.Builder().say(say(first));
        for (int time = 0; time < TIMES; time++) {
            response.gather(gather(question, keys));
        }
        return response;
    }

    private static Gather gather(String question, URI keys) {
        return new Gather.Builder()
                .numDigits(1)
                .timeout(SECONDS_FOR_A_KEY)
                .action(keys)
                .method(HttpMethod.POST)
                .say(say(question))
                .build();
    }

    private static Redirect redirect(URI to) {
        return new Redirect.Builder(to).method(HttpMethod.POST).build();
    }

    private static Say say(String words) {
        return new Say.Builder(words).build();
    }
}
