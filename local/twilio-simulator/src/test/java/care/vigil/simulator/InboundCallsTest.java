package care.vigil.simulator;

import static care.vigil.simulator.World.CRISIS;
import static care.vigil.simulator.World.PAGER;
import static care.vigil.simulator.World.PATIENT;
import static care.vigil.simulator.World.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.simulator.client.CallState;
import care.vigil.simulator.client.HandsetClient;
import care.vigil.simulator.handsets.Script;
import care.vigil.simulator.handsets.Script.Kind;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboundCallsTest {

    private static final String DIAL =
            """
            <Response>
              <Dial action="/dialed" timeout="20" callerId="+13125550100" answerOnBridge="true">
                <Number url="/whisper" statusCallback="/leg" statusCallbackEvent="initiated ringing answered completed">+13125550111</Number>
              </Dial>
              <Say>Nobody answered.</Say>
            </Response>
            """;
    private static final String WHISPER =
            """
            <Response>
              <Gather numDigits="1" timeout="2" action="/accepted"><Say>Press 1 to take the call.</Say></Gather>
              <Hangup/>
            </Response>
            """;

    private final World world = new World();
    private final HandsetClient patient = world.patient();
    private final HandsetClient therapist = world.therapist();

    @AfterEach
    void close() {
        world.close();
    }

    private void dialing() {
        world.program
                .answering("/crisis/voice", DIAL)
                .answering("/whisper", WHISPER)
                .answering("/accepted", "<Response/>")
                .answering("/dialed", "<Response><Say>The call has ended.</Say></Response>");
    }

    @Test
    void aCallReachesTheNumbersWebhookAndHearsItsAnswer() {
        world.program.answering(
                "/crisis/voice", "<Response><Say>Stay calm.</Say><Pause length=\"1\"/></Response>");
        CallState call = patient.calls(CRISIS);

        CallState _ = patient.awaitHeard("Stay calm.", SOON);
        var webhook = world.program.await("/crisis/voice");
        assertThat(webhook.get("CallSid")).isEqualTo(call.sid());
        assertThat(webhook.get("CallStatus")).isEqualTo("ringing");
        assertThat(webhook.get("Direction")).isEqualTo("inbound");
        assertThat(webhook.get("From")).isEqualTo(PATIENT);
        assertThat(webhook.get("StirVerstat")).isEqualTo("TN-Validation-Passed-A");
        world.client.advance(Duration.ofSeconds(2));
        CallState end = patient.awaitCall(CallState::over, SOON);
        assertThat(end.status()).isEqualTo("completed");
    }

    @Test
    void theEndOfAnInboundCallIsPostedToTheNumbersStatusUrl() {
        world.program.answering("/pager/voice", "<Response><Say>Hello</Say></Response>");
        CallState _ = therapist.calls(PAGER);
        assertThat(world.program.await("/pager/status").get("CallStatus")).isEqualTo("completed");
    }

    @Test
    void aRejectedCallIsBusy() {
        world.program.answering("/crisis/voice", "<Response><Reject reason=\"busy\"/></Response>");
        CallState _ = patient.calls(CRISIS);
        assertThat(patient.awaitCall(CallState::over, SOON).status()).isEqualTo("busy");
    }

    @Test
    void aDialedTherapistHearsTheWhisperAcceptsAndIsConnected() {
        dialing();
        CallState _ = patient.calls(CRISIS);
        CallState _ = therapist.awaitRinging(SOON).answer();
        CallState _ = therapist.awaitHeard("Press 1 to take the call.", SOON);
        assertThat(patient.liveCall().orElseThrow().ringing()).isTrue();

        CallState _ = therapist.press("1");
        CallState _ = patient.awaitCall(CallState::inProgress, SOON);
        CallState leg =
                therapist.awaitCall(
                        call -> call.transcript().toString().contains("connected with"), SOON);
        assertThat(leg.from()).isEqualTo(CRISIS);
        CallState _ = therapist.says("This is Rowan.");
        CallState _ = patient.awaitHeard("This is Rowan.", SOON);

        CallState _ = therapist.hangUp();
        CallState _ = patient.awaitHeard("The call has ended.", SOON);
        var outcome = world.program.await("/dialed");
        assertThat(outcome.get("DialCallStatus")).isEqualTo("completed");
        assertThat(outcome.get("DialBridged")).isEqualTo("true");
        assertThat(outcome.get("DialCallSid")).isEqualTo(leg.sid());
        world.program.awaitCount("/leg", 4);
        assertThat(world.program.values("/leg", "CallStatus"))
                .containsExactly("initiated", "ringing", "in-progress", "completed");
        assertThat(world.program.values("/leg", "ParentCallSid"))
                .containsOnly(outcome.get("CallSid"));
    }

    @Test
    void aVoicemailThatPressesNothingNeverGetsThePatient() {
        dialing();
        therapist.scripted(Script.of(Kind.VOICEMAIL));
        CallState _ = patient.calls(CRISIS);
        CallState _ = therapist.awaitHeard("Press 1", SOON);
        world.client.advance(Duration.ofSeconds(3));

        var outcome = world.program.await("/dialed");
        assertThat(outcome.get("DialBridged")).isEqualTo("false");
        assertThat(therapist.state().calls().getLast().transcript().toString())
                .doesNotContain("connected");
    }

    @Test
    void nobodyAnsweringIsToldToTheAction() {
        dialing();
        CallState _ = patient.calls(CRISIS);
        therapist.awaitRinging(SOON);
        world.client.advance(Duration.ofSeconds(21));
        assertThat(world.program.await("/dialed").get("DialCallStatus")).isEqualTo("no-answer");
    }

    @Test
    void aCallerWhoHangsUpEndsTheRingingAndTheActionIsTold() {
        dialing();
        CallState _ = patient.calls(CRISIS);
        therapist.awaitRinging(SOON);
        CallState _ = patient.hangUp();

        assertThat(world.program.await("/dialed").get("DialCallStatus")).isEqualTo("canceled");
        assertThat(therapist.awaitCall(CallState::over, SOON).status()).isEqualTo("canceled");
        assertThat(patient.awaitCall(CallState::over, SOON).status()).isEqualTo("canceled");
    }

    @Test
    void theFirstOfSeveralTelephonesWinsAndTheOthersStopRinging() {
        world.program.answering(
                "/crisis/voice",
                "<Response><Dial action=\"/dialed\"><Number>+13125550111</Number><Number>+13125550112</Number></Dial></Response>");
        HandsetClient backup = world.client.handset("+13125550112");
        CallState _ = patient.calls(CRISIS);
        therapist.awaitRinging(SOON);
        CallState _ = backup.awaitRinging(SOON).answer();

        CallState _ =
                backup.awaitCall(call -> call.transcript().toString().contains("connected"), SOON);
        assertThat(therapist.awaitCall(CallState::over, SOON).status()).isEqualTo("canceled");
    }
}
