package care.vigil.stories;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.simulator.client.TextResult.WebhookResult;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the carrier delivers: more than once, all at once, and sometimes it is not the carrier. */
@ExtendWith(Stack.Shared.class)
class WebhookStory {

    /** Half a minute between two looks while nobody waits, and as much again for a slow machine. */
    private static final Duration UNTIL_THE_CARRIER_IS_ASKED = ofSeconds(90);

    @Test
    void twentyCopiesAtOnceAndOneLaterOpenOneCase(Stack stack) {
        var harbor = stack.program("harbor");
        var patient = harbor.stranger();
        var words = patient.request("please call me");

        var copies = patient.sends(words.copies(20));
        var again = patient.sends(words.withSid(copies.sid()));

        assertThat(copies.answers())
                .hasSize(20)
                .extracting(WebhookResult::status)
                .containsOnly(200);
        assertThat(again.status()).isEqualTo(200);
        var page = harbor.primary().isPaged();
        harbor.primary().accepts(page);
        patient.receivesText("a clinician has your message");
        await().during(ofSeconds(2))
                .atMost(ofSeconds(30))
                .untilAsserted(() -> {
                    assertThat(stack.operations(harbor).cases()).hasSize(1);
                    assertThat(stack.sendings().texts(patient, "Automatic reply")).hasSize(1);
                    assertThat(harbor.primary().pages()).hasSize(1);
                    assertThat(stack.sendings().calls(harbor.primary())).hasSize(1);
                });
    }

    @Test
    void aTextWhoseWebhookWasLostIsFoundAtTheCarrierAndPaged(Stack stack) {
        var harbor = stack.program("harbor");
        var patient = harbor.stranger();

        patient.sends(patient.request("is anybody there").withoutWebhook());

        var page = harbor.primary().isPaged(UNTIL_THE_CARRIER_IS_ASKED);
        patient.receivesText("Automatic reply");
        harbor.primary().accepts(page);
        patient.receivesText("a clinician has your message");
        assertThat(stack.operations(harbor).cases()).hasSize(1);
        assertThat(stack.sendings().texts(patient, "Automatic reply")).hasSize(1);
    }

    @Test
    void aForgedSignatureChangesNothing(Stack stack) {
        var harbor = stack.program("harbor");
        var forger = harbor.stranger();

        var forged = forger.sends(forger.request("let me in").forged());
        var unsigned = forger.sends(forger.request("let me in").unsigned());

        assertThat(forged.status()).isEqualTo(403);
        assertThat(unsigned.status()).isEqualTo(403);
        assertThat(forged.answers().getFirst().body()).doesNotContain("Message", "Say");
        var patient = harbor.stranger();
        patient.texts("it is really me");
        harbor.primary().accepts(harbor.primary().isPaged());
        patient.receivesText("a clinician has your message");
        assertThat(stack.operations(harbor).cases()).hasSize(1);
        assertThat(forger.texts()).isEmpty();
    }
}
