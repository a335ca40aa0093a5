package care.vigil.simulator.twiml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwimlTest {

    @Test
    void readsWhatTheSdkWrites() {
        var gather =
                new Gather.Builder()
                        .numDigits(1)
                        .timeout(7)
                        .action("/digits?page=a&round=2")
                        .actionOnEmptyResult(true)
                        .say(new Say.Builder("Press 1 & wait").build())
                        .build();
        var number =
                new Number.Builder("+13125550111")
                        .url("/whisper")
                        .statusCallback("/leg")
                        .statusCallbackEvents(List.of(Number.Event.RINGING, Number.Event.ANSWERED))
                        .build();
        String xml =
                new VoiceResponse.Builder()
                        .pause(new Pause.Builder().length(2).build())
                        .gather(gather)
                        .dial(
                                new Dial.Builder()
                                        .action("/dialed")
                                        .callerId("+13125550100")
                                        .answerOnBridge(true)
                                        .timeout(12)
                                        .number(number)
                                        .build())
                        .redirect(new Redirect.Builder("/again").method(HttpMethod.GET).build())
                        .hangup(new Hangup.Builder().build())
                        .build()
                        .toXml();

        List<Verb> verbs = Twiml.voice(xml);
        assertThat(verbs).hasSize(5);
        assertThat(verbs.getFirst()).isEqualTo(new Verb.Pause(Duration.ofSeconds(2)));
        var asked = (Verb.Gather) verbs.get(1);
        assertThat(asked.action().url()).isEqualTo("/digits?page=a&round=2");
        assertThat(asked.digits()).isEqualTo(1);
        assertThat(asked.timeout()).isEqualTo(Duration.ofSeconds(7));
        assertThat(asked.actionOnEmptyResult()).isTrue();
        assertThat(asked.prompt()).containsExactly(new Verb.Say("Press 1 & wait", 1));
        var dialed = (Verb.Dial) verbs.get(2);
        assertThat(dialed.answerOnBridge()).isTrue();
        assertThat(dialed.callerId()).isEqualTo("+13125550100");
        assertThat(dialed.callees().getFirst().whisper().url()).isEqualTo("/whisper");
        assertThat(dialed.callees().getFirst().events())
                .containsExactlyInAnyOrder("ringing", "answered");
        assertThat(((Verb.Redirect) verbs.get(3)).to().method()).isEqualTo("GET");
        assertThat(verbs.getLast()).isEqualTo(new Verb.Hangup());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 12100",
                "java.lang.NullPointerException | 12100",
                "<Response><Say>a</Response> | 12100",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Response><Say>&e;</Say></Response> | 12100",
                "<html/> | 12102",
                "<Response><Shout>a</Shout></Response> | 12200"
            })
    void whatIsNoTwimlHasTheCarriersCode(String document, int code) {
        assertThatThrownBy(() -> Twiml.voice(document))
                .isInstanceOfSatisfying(
                        TwimlProblem.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
