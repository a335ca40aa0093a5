package care.vigil.notification.rest;

import care.vigil.notification.wording.PageWords;
import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Say;
import java.net.URI;

/** What is said in calls, as TwiML. */
final class VoiceTwiml {

    private static final int TIMES = 3;
    private static final int SECONDS_FOR_A_KEY = 6;

    private VoiceTwiml() {}

    /** A page's question, three times; what it is comes first, for call screening to hear. */
    static String question(PageWords words, URI digits) {
        var response = new VoiceResponse.Builder().say(say(words.greeting()));
        for (int time = 0; time < TIMES; time++) {
            response.gather(
                    new Gather.Builder()
                            .numDigits(1)
                            .timeout(SECONDS_FOR_A_KEY)
                            .action(digits)
                            .method(HttpMethod.POST)
                            .say(say(words.instructions()))
                            .build());
        }
        return response.say(say("Not accepted. Paging goes on."))
                .hangup(new Hangup.Builder().build())
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

    private static Say say(String words) {
        return new Say.Builder(words).build();
    }
}
