package care.vigil.simulator;

import static care.vigil.simulator.World.PAGER;
import static care.vigil.simulator.World.PATIENT;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.simulator.client.TextResult;
import care.vigil.simulator.handsets.ProgramNumber;
import care.vigil.simulator.http.Answer;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a webhook is tried, tried again, and given to its fallback. */
class WebhookDeliveryTest {

    private static final String NUMBER = "+13125550100";
    private static final String NOBODY = "http://localhost:1/sms";

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private TextResult textTo(String smsUrl, String fallback) {
        world.client.own(
                new ProgramNumber(
                        NUMBER, smsUrl, null, fallback, null, null, ProgramNumber.OptOut.OFF));
        return world.patient().texts(NUMBER, "hello");
    }

    private void failing() {
        world.program.answering("/sms", _ -> Answer.text(503, "restarting"));
    }

    @Test
    void a5xxIsNotTriedAgainUnlessTheUrlSaysSo() {
        failing();
        assertThat(textTo(world.program.url("/sms"), null).status()).isEqualTo(503);
        assertThat(world.program.at("/sms")).hasSize(1);
    }

    @Test
    void theFragmentSaysHowOftenAndWhatIsTriedAgainAndIsNeitherSentNorSigned() {
        failing();
        TextResult _ = textTo(world.program.url("/sms") + "#rc=3&rp=5xx,ct,rt", null);

        var tries = world.program.at("/sms");
        assertThat(tries).hasSize(4);
        assertThat(tries)
                .extracting(one -> one.request().header("i-twilio-idempotency-token"))
                .doesNotContain("")
                .containsOnly(tries.getFirst().request().header("i-twilio-idempotency-token"));
        assertThat(tries).extracting(one -> one.request().target()).containsOnly("/sms");
    }

    @Test
    void noConnectionIsTriedOnceMoreAndThenTheFallbackIsAskedWithTheReason() {
        TextResult result = textTo(NOBODY, world.program.url("/fallback"));

        assertThat(result.status()).isEqualTo(200);
        var asked = world.program.await("/fallback");
        assertThat(asked.get("ErrorCode")).isEqualTo("11205");
        assertThat(asked.get("ErrorUrl")).isEqualTo(NOBODY);
        assertThat(asked.get("Body")).isEqualTo("hello");
        assertThat(
                        world.client.operations(
                                one -> NOBODY.equals(one.target()) && "ct".equals(one.note())))
                .hasSize(2);
    }

    @Test
    void anAnswerThatTakesTooLongIsATimeout() {
        var release = new CountDownLatch(1);
        world.program.answering(
                "/sms",
                _ -> {
                    try {
                        boolean _ = release.await(5, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return Answer.empty(204);
                });
        assertThat(textTo(world.program.url("/sms") + "#rt=100", null).status()).isZero();
        release.countDown();
        var entry = world.client.operations(one -> "debugger".equals(one.kind())).getLast();
        assertThat(entry.status()).isEqualTo(11200);
    }

    @Test
    void targetsOffThisMachineAreNeverConnectedTo() {
        assertThat(textTo("https://example.com/sms", null).status()).isZero();
        assertThat(world.client.operations(one -> "refused".equals(one.note()))).isNotEmpty();
    }

    @Test
    void aPublicUrlIsSignedAndAnotherOriginConnectedTo() {
        String publicUrl = "https://vigil.example/twilio/patient/sms";
        try (var behindProxy =
                TwilioSimulator.start(
                        SimulatorSettings.local()
                                .withNumber(PAGER + "=" + publicUrl)
                                .deliveringTo(URI.create(world.program.url(""))))) {
            TextResult _ = behindProxy.client().handset(PATIENT).texts(PAGER, "hello");

            var received = world.program.await("/twilio/patient/sms");
            String token = behindProxy.settings().credentials().authToken();
            assertThat(received.request().header("x-twilio-signature"))
                    .isEqualTo(
                            care.vigil.simulator.webhooks.Signature.of(
                                    token, publicUrl, received.form()));
        }
    }
}
