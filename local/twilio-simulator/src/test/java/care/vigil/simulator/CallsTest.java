package care.vigil.simulator;

import static care.vigil.simulator.World.PAGER;
import static care.vigil.simulator.World.SOON;
import static care.vigil.simulator.World.THERAPIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.vigil.simulator.client.CallState;
import care.vigil.simulator.handsets.Script;
import care.vigil.simulator.handsets.Script.Kind;
import care.vigil.simulator.http.Answer;
import care.vigil.simulator.http.Parameters;
import care.vigil.simulator.webhooks.Signature;
import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.CallCreator;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallsTest {

    private static final List<String> ALL =
            List.of("initiated", "ringing", "answered", "completed");
    private static final String ASK =
            """
            <Response>
              <Gather numDigits="1" timeout="1" action="/digits">
                <Say>Harbor urgent on-call page. Press 1 to accept.</Say>
              </Gather>
              <Say>Goodbye.</Say>
            </Response>
            """;

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private CallCreator to(String number) {
        return Call.creator(
                        new PhoneNumber(number),
                        new PhoneNumber(PAGER),
                        URI.create(world.program.url("/answer")))
                .setStatusCallback(world.program.url("/status"))
                .setStatusCallbackEvent(ALL);
    }

    private List<String> progress() {
        return world.program.values("/status", "CallStatus");
    }

    private Program.Received awaitEnd(String status) {
        return world.program.await("/status", one -> status.equals(one.get("CallStatus")));
    }

    @Test
    void aCallIsAnsweredAsksForAKeyAndSaysWhatTheProgramAnswers() {
        world.program
                .answering("/answer", ASK)
                .answering("/digits", "<Response><Say>You have it.</Say></Response>");

        Call call = to(THERAPIST).create(world.sdk);
        assertThat(call.getStatus()).isEqualTo(Call.Status.QUEUED);
        assertThat(call.getSid()).matches("CA[0-9a-f]{32}");

        CallState answered = world.therapist().awaitRinging(SOON).answer();
        assertThat(answered.inProgress()).isTrue();
        CallState _ = world.therapist().press("1");
        CallState _ = world.therapist().awaitHeard("You have it.", SOON);

        var end = awaitEnd("completed");
        assertThat(progress()).containsExactly("initiated", "ringing", "in-progress", "completed");
        assertThat(world.program.values("/status", "SequenceNumber"))
                .containsExactly("0", "1", "2", "3");
        assertThat(end.get("CallbackSource")).isEqualTo("call-progress-events");
        assertThat(end.get("CallDuration")).matches("\\d+");
        assertThat(end.get("Timestamp")).endsWith("+0000");
        var digits = world.program.await("/digits");
        assertThat(digits.get("Digits")).isEqualTo("1");
        assertThat(digits.get("CallSid")).isEqualTo(call.getSid());
        assertThat(digits.get("CallStatus")).isEqualTo("in-progress");
        assertThat(Call.fetcher(call.getSid()).fetch(world.sdk).getStatus())
                .isEqualTo(Call.Status.COMPLETED);
    }

    @Test
    void silenceFallsThroughToTheNextVerb() {
        world.program.answering("/answer", ASK);
        world.therapist().scripted(Script.of(Kind.SILENT));
        Call _ = to(THERAPIST).create(world.sdk);

        CallState _ = world.therapist().awaitHeard("Press 1", SOON);
        world.client.advance(Duration.ofSeconds(3));
        CallState _ = world.therapist().awaitHeard("Goodbye.", SOON);
        var _ = awaitEnd("completed");
        assertThat(world.program.at("/digits")).isEmpty();
    }

    @Test
    void silenceIsReportedWhenTheDocumentAsksForThat() {
        world.program.answering(
                "/answer", ASK.replace("numDigits", "actionOnEmptyResult=\"true\" numDigits"));
        world.therapist().scripted(Script.of(Kind.SILENT));
        Call _ = to(THERAPIST).create(world.sdk);

        CallState _ = world.therapist().awaitHeard("Press 1", SOON);
        world.client.advance(Duration.ofSeconds(3));
        assertThat(world.program.await("/digits").get("Digits")).isEmpty();
    }

    @Test
    void aScriptedTherapistAnswersAndPresses() {
        world.program.answering("/answer", ASK).answering("/digits", ASK);
        world.therapist().scripted(Script.answersAndPresses("1", "9"));
        Call _ = to(THERAPIST).create(world.sdk);

        world.program.awaitCount("/digits", 2);
        assertThat(world.program.values("/digits", "Digits")).containsExactly("1", "9");
    }

    @Test
    void aWrongKeyIsPressedAtEachPrompt() {
        world.program.answering("/answer", ASK).answering("/digits", ASK);
        world.therapist().scripted(Script.wrongKey("7"));
        Call _ = to(THERAPIST).create(world.sdk);

        world.program.awaitCount("/digits", 2);
        assertThat(world.program.values("/digits", "Digits")).startsWith("7", "7");
    }

    @ParameterizedTest
    @CsvSource({"BUSY,busy,486", "FAILED,failed,404", "NO_ANSWER,no-answer,487"})
    void aCallThatIsNotAnsweredSaysWhy(Kind kind, String status, String sip) {
        world.therapist().scripted(Script.of(kind));
        Call _ = to(THERAPIST).setTimeout(1).create(world.sdk);

        var end = awaitEnd(status);
        assertThat(end.get("SipResponseCode")).isEqualTo(sip);
        assertThat(end.get("CallDuration")).isEqualTo("0");
        assertThat(world.program.at("/answer")).isEmpty();
    }

    @Test
    void itRingsUntilTheTimeoutAndNoLonger() {
        Call _ = to(THERAPIST).setTimeout(30).create(world.sdk);
        world.therapist().awaitRinging(SOON);
        world.client.advance(Duration.ofSeconds(31));
        var _ = awaitEnd("no-answer");
    }

    @Test
    void aVoicemailAnswersAndRecordsAndPressesNothing() {
        world.program.answering("/answer", ASK);
        world.therapist().scripted(Script.of(Kind.VOICEMAIL));
        Call call = to(THERAPIST).setMachineDetection("Enable").create(world.sdk);

        CallState heard = world.therapist().awaitHeard("Press 1", SOON);
        assertThat(heard.transcript()).extracting("who").contains("handset", "note", "program");
        assertThat(world.program.await("/answer").get("AnsweredBy")).isEqualTo("machine_start");
        world.client.advance(Duration.ofSeconds(3));
        var _ = awaitEnd("completed");
        assertThat(world.program.at("/digits")).isEmpty();
        assertThat(Call.fetcher(call.getSid()).fetch(world.sdk).getAnsweredBy())
                .isEqualTo("machine_start");
    }

    @Test
    void callScreeningAnswersAndPressesNothing() {
        world.program.answering("/answer", ASK);
        world.therapist().scripted(Script.of(Kind.CALL_SCREENING));
        Call _ =
                to(THERAPIST)
                        .setMachineDetection("Enable")
                        .setAsyncAmd("true")
                        .setAsyncAmdStatusCallback(world.program.url("/amd"))
                        .create(world.sdk);

        CallState _ = world.therapist().awaitHeard("Press 1", SOON);
        var found = world.program.await("/amd");
        assertThat(found.get("AnsweredBy")).isEqualTo("machine_start");
        assertThat(found.get("MachineDetectionDuration")).matches("\\d+");
        assertThat(found.get("CallStatus")).isNull();
        assertThat(world.program.at("/digits")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "VOICEMAIL,Enable,machine_start",
        "VOICEMAIL,DetectMessageEnd,machine_end_beep",
        "CALL_SCREENING,DetectMessageEnd,machine_end_silence",
        "HANGS_UP,DetectMessageEnd,human"
    })
    void theDetectionWaitsForTheEndOfTheGreetingWhereThatIsAsked(
            Kind kind, String asked, String found) {
        world.therapist().scripted(Script.of(kind));
        Call _ = to(THERAPIST).setMachineDetection(asked).create(world.sdk);

        assertThat(world.program.await("/answer").get("AnsweredBy")).isEqualTo(found);
    }

    @Test
    void aDetectionThatNobodyWaitsForHoldsUpNothing() {
        world.program.answering("/answer", ASK);
        world.therapist().scripted(Script.of(Kind.VOICEMAIL));
        Call call =
                to(THERAPIST).setMachineDetection("Enable").setAsyncAmd("true").create(world.sdk);

        assertThat(world.program.await("/answer").get("AnsweredBy")).isNull();
        world.client.advance(Duration.ofSeconds(1));
        assertThat(Call.fetcher(call.getSid()).fetch(world.sdk).getAnsweredBy())
                .isEqualTo("machine_start");
    }

    @Test
    void aMailboxWithAMenuSpeaksOfKeysAndPlaysATone() {
        world.program.answering("/answer", ASK);
        world.therapist().scripted(Script.of(Kind.VOICEMAIL_MENU));
        Call _ = to(THERAPIST).create(world.sdk);

        assertThat(world.program.await("/digits").get("Digits")).isEqualTo("*");
        assertThat(world.therapist().state().calls().getFirst().transcript())
                .anySatisfy(line -> {
                    assertThat(line.who()).isEqualTo("handset");
                    assertThat(line.text()).contains("press 1");
                });
    }

    @Test
    void aCallThatIsHungUpIsCompletedWithoutAKey() {
        world.program.answering("/answer", ASK);
        world.therapist().scripted(Script.of(Kind.HANGS_UP));
        Call _ = to(THERAPIST).create(world.sdk);

        var _ = awaitEnd("completed");
        assertThat(world.program.at("/digits")).isEmpty();
    }

    @Test
    void aRingingCallCanBeCanceledAndATalkingOneHungUp() {
        world.program.answering("/answer", ASK);
        Call first = to(THERAPIST).create(world.sdk);
        world.therapist().awaitRinging(SOON);
        Call canceled =
                Call.updater(first.getSid())
                        .setStatus(Call.UpdateStatus.CANCELED)
                        .update(world.sdk);
        assertThat(canceled.getStatus()).isEqualTo(Call.Status.CANCELED);
        var _ = awaitEnd("canceled");

        Call second = to(THERAPIST).create(world.sdk);
        CallState _ = world.therapist().awaitRinging(SOON).answer();
        assertThatThrownBy(() ->
                        Call.updater(second.getSid())
                                .setStatus(Call.UpdateStatus.CANCELED)
                                .update(world.sdk))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getCode()).isEqualTo(21220));
        Call over =
                Call.updater(second.getSid())
                        .setStatus(Call.UpdateStatus.COMPLETED)
                        .update(world.sdk);
        assertThat(over.getStatus()).isEqualTo(Call.Status.COMPLETED);
    }

    @Test
    void aTalkingCallCanBeSentToAnotherDocument() {
        world.program.answering("/answer", ASK);
        Call call = to(THERAPIST).create(world.sdk);
        CallState _ = world.therapist().awaitRinging(SOON).answer();

        Call _ =
                Call.updater(call.getSid())
                        .setTwiml(new Twiml("<Response><Say>A second case.</Say></Response>"))
                        .update(world.sdk);
        CallState _ = world.therapist().awaitHeard("A second case.", SOON);
    }

    @Test
    void aTelephoneThatIsInUseIsBusy() {
        world.program.answering("/answer", ASK);
        Call _ = to(THERAPIST).create(world.sdk);
        CallState _ = world.therapist().awaitRinging(SOON).answer();

        Call second = to(THERAPIST).create(world.sdk);
        var end = awaitEnd("busy");
        assertThat(end.get("CallSid")).isEqualTo(second.getSid());
    }

    @Test
    void aScriptForTheNextCallLeavesTheOneBeforeForTheRest() {
        world.therapist().scripted(Script.of(Kind.BUSY));
        world.therapist().scripted(Script.of(Kind.FAILED).forCalls(1));
        Call _ = to(THERAPIST).create(world.sdk);
        var _ = awaitEnd("failed");
        Call _ = to(THERAPIST).create(world.sdk);
        var _ = awaitEnd("busy");
    }

    @ParameterizedTest
    @CsvSource({
        "911,          +13125550101, 21217",
        "+15005550003, +13125550101, 21215",
        "+13125550111, +13125559999, 21210",
        "+13125550111, +15005550001, 21212"
    })
    void whatCannotBeCalledIsRefusedWithTheCarriersCode(String to, String from, int code) {
        assertThatThrownBy(() ->
                        Call.creator(
                                        new PhoneNumber(to),
                                        new PhoneNumber(from),
                                        URI.create(world.program.url("/answer")))
                                .create(world.sdk))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getCode()).isEqualTo(code));
    }

    @Test
    void callsAreListedByTelephoneAndStatus() {
        world.therapist().scripted(Script.of(Kind.BUSY));
        Call call = to(THERAPIST).create(world.sdk);
        var _ = awaitEnd("busy");

        assertThat(
                        Call.reader()
                                .setTo(new PhoneNumber(THERAPIST))
                                .setStatus(Call.Status.BUSY)
                                .read(world.sdk))
                .singleElement()
                .satisfies(one -> assertThat(one.getSid()).isEqualTo(call.getSid()));
        assertThat(Call.reader().setTo(new PhoneNumber("+13125550112")).read(world.sdk)).isEmpty();
    }

    @Test
    void aDocumentThatIsNoTwimlIsAnApplicationErrorInTheDebugger() {
        world.program.answering("/answer", "<Response><Say>oops</Response>");
        world.therapist().scripted(Script.of(Kind.SILENT));
        Call call = to(THERAPIST).create(world.sdk);

        CallState _ = world.therapist().awaitHeard("application error", SOON);
        var entry = world.client.awaitOperation(one -> one.kind().equals("debugger"), SOON);
        assertThat(entry.status()).isEqualTo(12100);
        assertThat(entry.sid()).isEqualTo(call.getSid());
    }

    @Test
    void aDocumentThatIsTooLongIsAnApplicationErrorInTheDebugger() {
        // Fewer characters than 64 k, and more bytes.
        world.program.answering(
                "/answer", "<Response><Say>" + "é".repeat(40_000) + "</Say></Response>");
        world.therapist().scripted(Script.of(Kind.SILENT));
        Call _ = to(THERAPIST).create(world.sdk);

        CallState _ = world.therapist().awaitHeard("application error", SOON);
        var entry = world.client.awaitOperation(one -> one.kind().equals("debugger"), SOON);
        assertThat(entry.status()).isEqualTo(11750);
    }

    @Test
    void aRedirectIsFollowedByGetAndTheKeysAreLost() {
        world.program
                .answering("/answer", ASK)
                .answering(
                        "/digits",
                        _ -> Answer.empty(302).with("Location", world.program.url("/moved")))
                .answering("/moved", "<Response><Say>Which key?</Say></Response>");
        world.therapist().scripted(Script.answersAndPresses("1"));
        Call _ = to(THERAPIST).create(world.sdk);

        CallState _ = world.therapist().awaitHeard("Which key?", SOON);
        var moved = world.program.await("/moved");
        assertThat(moved.request().method()).isEqualTo("GET");
        assertThat(moved.request().target()).isEqualTo("/moved");
        assertThat(moved.request().header("x-twilio-signature"))
                .isEqualTo(
                        Signature.of(world.token(), world.program.url("/moved"), new Parameters()));
    }

    @Test
    void theFallbackIsAskedWithTheReason() {
        world.program
                .answering("/answer", _ -> Answer.text(500, "broken"))
                .answering("/fallback", "<Response><Say>Fallback.</Say></Response>");
        world.therapist().scripted(Script.of(Kind.SILENT));
        Call _ = to(THERAPIST).setFallbackUrl(world.program.url("/fallback")).create(world.sdk);

        CallState _ = world.therapist().awaitHeard("Fallback.", SOON);
        var asked = world.program.await("/fallback");
        assertThat(asked.get("ErrorCode")).isEqualTo("11200");
        assertThat(asked.get("ErrorUrl")).isEqualTo(world.program.url("/answer"));
    }
}
