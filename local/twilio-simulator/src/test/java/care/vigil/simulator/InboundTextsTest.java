package care.vigil.simulator;

import static care.vigil.simulator.World.CRISIS;
import static care.vigil.simulator.World.PAGER;
import static care.vigil.simulator.World.PATIENT;
import static care.vigil.simulator.World.SOON;
import static care.vigil.simulator.World.THERAPIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.vigil.simulator.client.TextRequest;
import care.vigil.simulator.client.TextResult;
import care.vigil.simulator.http.Answer;
import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.security.RequestValidator;
import com.twilio.type.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboundTextsTest {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private boolean isSigned(Program.Received webhook) {
        Map<String, String> form = new LinkedHashMap<>();
        webhook.form().entries().forEach(entry -> form.put(entry.name(), entry.value()));
        return new RequestValidator(world.token())
                .validate(
                        world.program.url("/crisis/sms"),
                        form,
                        webhook.request().header("x-twilio-signature"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"I can't stop shaking & it = bad", "", "no me siento bien ñ", "😞"})
    void aTextReachesTheNumbersWebhookInTheCarriersShape(String words) {
        TextResult result = world.patient().texts(CRISIS, words);

        assertThat(result.status()).isEqualTo(200);
        Program.Received webhook = world.program.await("/crisis/sms");
        assertThat(webhook.get("Body")).isEqualTo(words);
        assertThat(webhook.get("From")).isEqualTo(PATIENT);
        assertThat(webhook.get("To")).isEqualTo(CRISIS);
        assertThat(webhook.get("MessageSid")).isEqualTo(result.sid()).matches("SM[0-9a-f]{32}");
        assertThat(webhook.get("SmsSid")).isEqualTo(result.sid());
        assertThat(webhook.get("SmsMessageSid")).isEqualTo(result.sid());
        assertThat(webhook.get("SmsStatus")).isEqualTo("received");
        assertThat(webhook.get("NumMedia")).isEqualTo("0");
        assertThat(webhook.get("FromCountry")).isEqualTo("US");
        assertThat(webhook.get("UnannouncedParameter")).isNotNull();
        assertThat(isSigned(webhook)).isTrue();
    }

    @Test
    void forgedAndMissingSignaturesCanBeSentToo() {
        TextResult forged = world.patient().texts(TextRequest.of(CRISIS, "forged").forged());
        TextResult _ = world.patient().texts(TextRequest.of(CRISIS, "bare").unsigned());

        var webhooks = world.program.at("/crisis/sms");
        assertThat(isSigned(webhooks.getFirst())).isFalse();
        assertThat(webhooks.getLast().request().header("x-twilio-signature")).isEmpty();
        assertThat(world.patient().state().texts()).isEmpty();
        assertThat(Message.reader().setTo(new PhoneNumber(CRISIS)).read(world.sdk))
                .noneMatch(message -> message.getSid().equals(forged.sid()));
    }

    @Test
    void oneTextCanBeDeliveredManyTimesAtOnceUnderOneChosenId() {
        String sid = "SM" + "ab".repeat(16);
        TextResult result =
                world.patient().texts(TextRequest.of(CRISIS, "again").withSid(sid).copies(20));

        assertThat(result.answers()).hasSize(20);
        assertThat(world.program.values("/crisis/sms", "MessageSid")).hasSize(20).containsOnly(sid);
        assertThat(world.patient().state().texts()).hasSize(1);
    }

    @Test
    void picturesAndParametersOfChoiceComeAlong() {
        TextResult result =
                world.patient()
                        .texts(
                                TextRequest.of(CRISIS, "")
                                        .withMedia(
                                                "https://api.twilio.com/a",
                                                "https://api.twilio.com/b")
                                        .with("OptOutType", "STOP")
                                        .with("Body", "changed"));

        assertThat(result.sid()).startsWith("MM");
        var webhook = world.program.await("/crisis/sms");
        assertThat(webhook.get("NumMedia")).isEqualTo("2");
        assertThat(webhook.get("MediaUrl1")).isEqualTo("https://api.twilio.com/b");
        assertThat(webhook.get("OptOutType")).isEqualTo("STOP");
        assertThat(webhook.get("Body")).isEqualTo("changed");
        assertThat(isSigned(webhook)).isTrue();
    }

    @Test
    void aMessageInTheAnswerArrivesOnTheHandset() {
        world.program.answering(
                "/crisis/sms",
                "<Response><Message>One</Message><Message><Body>Two</Body></Message></Response>");
        TextResult _ = world.patient().texts(CRISIS, "hello");

        var _ = world.patient().awaitText("Two", SOON);
        assertThat(world.patient().awaitText("One", SOON).with()).isEqualTo(CRISIS);
    }

    @Test
    void aPlainTextAnswerIsSentToThePersonAsTheRealCarrierWould() {
        world.program.answering(
                "/crisis/sms", _ -> Answer.text(200, "java.lang.NullPointerException"));
        TextResult _ = world.patient().texts(CRISIS, "hello");

        var _ = world.patient().awaitText("NullPointerException", SOON);
    }

    @Test
    void stopIsAnsweredAndBlocksUntilStart() {
        TextResult _ = world.therapist().texts(PAGER, " stop ");
        var _ = world.therapist().awaitText("unsubscribed", SOON);
        assertThat(world.program.await("/pager/sms").get("Body")).isEqualTo(" stop ");
        refusesAPage();

        TextResult _ = world.therapist().texts(PAGER, "START");
        var _ = world.therapist().awaitText("re-subscribed", SOON);
        Message _ = page("page two");
        var _ = world.therapist().awaitText("page two", SOON);
        TextResult _ = world.therapist().texts(PAGER, "help");
        var _ = world.therapist().awaitText("Msg&Data Rates May Apply.", SOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELP", "INFO", "STOP", "please page me again"})
    void afterStopOnlyTheWordsForItAllowPagesAgain(String words) {
        TextResult _ = world.therapist().texts(PAGER, "STOP");
        refusesAPage();

        TextResult _ = world.therapist().texts(PAGER, words);
        refusesAPage();

        TextResult _ = world.therapist().texts(PAGER, "START");
        Message _ = page("after start");
        var _ = world.therapist().awaitText("after start", SOON);
    }

    @Test
    void helpIsAnsweredEvenToOneWhoSaidStop() {
        TextResult _ = world.therapist().texts(PAGER, "STOP");
        TextResult _ = world.therapist().texts(PAGER, "HELP");

        var _ = world.therapist().awaitText("Reply STOP to unsubscribe. Msg&Data", SOON);
        refusesAPage();
    }

    private void refusesAPage() {
        assertThatThrownBy(() -> page("page"))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getCode()).isEqualTo(21610));
    }

    private Message page(String words) {
        return Message.creator(new PhoneNumber(THERAPIST), new PhoneNumber(PAGER), words)
                .create(world.sdk);
    }

    @Test
    void stopBlocksNoOtherNumberAndMoreWordsAreNoKeyword() {
        TextResult _ = world.therapist().texts(PAGER, "STOP PLEASE");
        Message _ = page("still");
        TextResult _ = world.therapist().texts(PAGER, "STOP");
        Message _ =
                Message.creator(new PhoneNumber(THERAPIST), new PhoneNumber(CRISIS), "other number")
                        .create(world.sdk);
        var _ = world.therapist().awaitText("other number", SOON);
        var _ = world.therapist().awaitText("still", SOON);
    }

    @Test
    void stopToOneNumberHoldsForEveryNumberOfAMessagingService() {
        TextResult _ = world.therapist().texts(PAGER, "STOP");

        assertThatThrownBy(() ->
                        Message.creator(
                                        new PhoneNumber(THERAPIST),
                                        "MG" + "0".repeat(32),
                                        "from whichever number")
                                .create(world.sdk))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getCode()).isEqualTo(21610));
    }

    @Test
    void aNumberWithoutTheCarriersKeywordsPassesThemOn() {
        TextResult _ = world.patient().texts(CRISIS, "STOP");

        assertThat(world.program.await("/crisis/sms").get("Body")).isEqualTo("STOP");
        Message _ =
                Message.creator(new PhoneNumber(PATIENT), new PhoneNumber(CRISIS), "we are here")
                        .create(world.sdk);
        var _ = world.patient().awaitText("we are here", SOON);
        assertThat(world.patient().received()).hasSize(1);
    }
}
