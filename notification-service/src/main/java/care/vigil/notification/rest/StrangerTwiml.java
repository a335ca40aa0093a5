package care.vigil.notification.rest;

import care.vigil.notification.wording.Answer;
import care.vigil.notification.wording.StrangerWords;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Say;
import java.util.Optional;

/** What somebody hears at a pager number who is no clinician, in every language of the program. */
final class StrangerTwiml {

    private StrangerTwiml() {}

    /** Empty for a number of no program. */
    static String of(Optional<Answer.Stranger> stranger) {
        var response = new VoiceResponse.Builder();
        for (var language : StrangerWords.LANGUAGES) {
            boolean spoken = stranger.map(s -> s.languages().contains(language)).orElse(true);
            if (spoken) {
                response.say(
                        new Say.Builder(StrangerWords.spoken(stranger, language))
                                .language(
                                        language.equals("es")
                                                ? Say.Language.ES_US
                                                : Say.Language.EN_US)
                                .build());
            }
        }
        return response.hangup(new Hangup.Builder().build()).build().toXml();
    }
}
