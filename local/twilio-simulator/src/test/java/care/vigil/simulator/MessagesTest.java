package care.vigil.simulator;

import static care.vigil.simulator.World.CRISIS;
import static care.vigil.simulator.World.PAGER;
import static care.vigil.simulator.World.PATIENT;
import static care.vigil.simulator.World.SOON;
import static care.vigil.simulator.World.THERAPIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.vigil.simulator.handsets.Delivery;
import care.vigil.simulator.handsets.Delivery.Callbacks;
import care.vigil.simulator.handsets.Delivery.Outcome;
import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.security.RequestValidator;
import com.twilio.type.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private MessageCreator text(String to, String from, String body) {
        return Message.creator(new PhoneNumber(to), new PhoneNumber(from), body);
    }

    private Message send(String to, String body) {
        return text(to, PAGER, body)
                .setStatusCallback(world.program.url("/status/a1"))
                .create(world.sdk);
    }

    private List<String> statuses() {
        return world.program.values("/status/a1", "MessageStatus");
    }

    @Test
    void aTextIsQueuedAndArrivesAndEachLaterStatusIsPosted() {
        Message sent = send(THERAPIST, "Harbor urgent on-call page K7");

        assertThat(sent.getStatus()).isEqualTo(Message.Status.QUEUED);
        assertThat(sent.getSid()).matches("SM[0-9a-f]{32}");
        assertThat(sent.getDirection()).isEqualTo(Message.Direction.OUTBOUND_API);
        assertThat(sent.getNumSegments()).isEqualTo("1");
        assertThat(sent.getDateSent()).isNull();
        assertThat(sent.getDateCreated()).isNotNull();

        var arrived = world.therapist().awaitText("K7", SOON);
        assertThat(arrived.with()).isEqualTo(PAGER);
        assertThat(arrived.acceptedAt()).isBefore(arrived.at());
        world.program.awaitCount("/status/a1", 3);
        assertThat(statuses()).containsExactly("sending", "sent", "delivered");
        assertThat(Message.fetcher(sent.getSid()).fetch(world.sdk).getStatus())
                .isEqualTo(Message.Status.DELIVERED);
    }

    @Test
    void statusCallbacksAreSignedAndCarryParametersThatNobodyKnows() {
        Message sent = send(THERAPIST, "page");

        var callback =
                world.program.await("/status/a1", one -> "delivered".equals(one.get("SmsStatus")));
        Map<String, String> form = new LinkedHashMap<>();
        callback.form().entries().forEach(entry -> form.put(entry.name(), entry.value()));
        assertThat(form)
                .containsEntry("MessageSid", sent.getSid())
                .containsEntry("SmsSid", sent.getSid())
                .containsEntry("From", PAGER)
                .containsEntry("To", THERAPIST)
                .containsKeys("AccountSid", "ApiVersion", "RawDlrDoneDate", "UnannouncedParameter");
        assertThat(
                        new RequestValidator(world.token())
                                .validate(
                                        world.program.url("/status/a1"),
                                        form,
                                        callback.request().header("x-twilio-signature")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'',       +13125550101, page,  21604",
        "12345,    +13125550101, page,  21211",
        "911,      +13125550101, page,  21211",
        "+15005550001, +13125550101, page, 21211",
        "+15005550009, +13125550101, page, 21614",
        "+13125550111, +13125559999, page, 21606",
        "+13125550111, '',       page,  21603",
        "+13125550111, 5550101,  page,  21212",
        "+13125550111, +15005550008, page, 21611",
        "+13125550111, +13125550101, '', 21602"
    })
    void whatCannotBeSentIsRefusedWithTheCarriersCode(
            String to, String from, String body, int code) {
        assertThatThrownBy(() -> text(to, from, body).create(world.sdk))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        e -> {
                            assertThat(e.getCode()).isEqualTo(code);
                            assertThat(e.getStatusCode()).isEqualTo(400);
                            assertThat(e.getMoreInfo()).endsWith("/errors/" + code);
                        });
    }

    @Test
    void moreThan1600CharactersAreRefused() {
        assertThat(send(THERAPIST, "x".repeat(1600)).getNumSegments()).isEqualTo("11");
        assertThatThrownBy(() -> send(THERAPIST, "x".repeat(1601)))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getCode()).isEqualTo(21617));
    }

    @Test
    void wrongCredentialsAndUnknownIdsAreRefused() {
        var stranger =
                SdkOverLoopback.of(
                        world.simulator.url(),
                        world.simulator.settings().credentials().accountSid(),
                        "local-wrong");
        assertThatThrownBy(() -> text(THERAPIST, PAGER, "page").create(stranger))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        e -> {
                            assertThat(e.getCode()).isEqualTo(20003);
                            assertThat(e.getStatusCode()).isEqualTo(401);
                        });
        assertThatThrownBy(() -> Message.fetcher("SM" + "0".repeat(32)).fetch(world.sdk))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getCode()).isEqualTo(20404));
    }

    @Test
    void aTextThatNeverArrivesEndsWithItsCode() {
        world.therapist().delivering(Delivery.undelivered(30003));
        Message sent = send(THERAPIST, "page");

        var last =
                world.program.await(
                        "/status/a1", one -> "undelivered".equals(one.get("MessageStatus")));
        assertThat(last.get("ErrorCode")).isEqualTo("30003");
        assertThat(Message.fetcher(sent.getSid()).fetch(world.sdk).getErrorCode()).isEqualTo(30003);
        assertThat(world.therapist().received()).isEmpty();
    }

    @Test
    void aTextThatNeverLeavesFailsAtOnce() {
        world.therapist().delivering(Delivery.failed(30007));
        Message _ = send(THERAPIST, "page");

        world.program.await("/status/a1", one -> "30007".equals(one.get("ErrorCode")));
        assertThat(statuses()).containsExactly("failed");
    }

    @Test
    void aTextCanBeStuckAtSentThoughItHasArrived() {
        world.therapist().delivering(Delivery.of(Outcome.STUCK_AT_SENT));
        Message sent = send(THERAPIST, "page");

        var _ = world.therapist().awaitText("page", SOON);
        world.program.awaitCount("/status/a1", 2);
        assertThat(statuses()).containsExactly("sending", "sent");
        assertThat(Message.fetcher(sent.getSid()).fetch(world.sdk).getStatus())
                .isEqualTo(Message.Status.SENT);
    }

    @Test
    void aTextInAStuckQueueExpiresWhenItsValidityIsOver() {
        world.therapist().delivering(Delivery.of(Outcome.STUCK_IN_QUEUE));
        Message _ =
                text(THERAPIST, PAGER, "page")
                        .setValidityPeriod(120)
                        .setStatusCallback(world.program.url("/status/a1"))
                        .create(world.sdk);

        world.client.advance(Duration.ofSeconds(119));
        assertThat(statuses()).isEmpty();
        world.client.advance(Duration.ofSeconds(2));
        assertThat(world.program.await("/status/a1").get("ErrorCode")).isEqualTo("30036");
    }

    @Test
    void callbacksCanComeTwiceInReverseLateOrNever() {
        world.therapist().delivering(Delivery.DELIVERED.with(Callbacks.DUPLICATE));
        Message _ = send(THERAPIST, "page");
        world.program.awaitCount("/status/a1", 6);
        assertThat(statuses())
                .containsExactlyInAnyOrder(
                        "sending", "sending", "sent", "sent", "delivered", "delivered");

        world.therapist().delivering(Delivery.DELIVERED.with(Callbacks.REORDERED));
        Message _ =
                text(THERAPIST, PAGER, "two")
                        .setStatusCallback(world.program.url("/status/a2"))
                        .create(world.sdk);
        world.program.awaitCount("/status/a2", 3);
        assertThat(world.program.values("/status/a2", "MessageStatus"))
                .containsExactly("delivered", "sent", "sending");

        world.therapist().delivering(Delivery.DELIVERED.with(Callbacks.NONE));
        Message _ =
                text(THERAPIST, PAGER, "three")
                        .setStatusCallback(world.program.url("/status/a3"))
                        .create(world.sdk);
        world.therapist().delivering(Delivery.DELIVERED.delayed(Duration.ofMinutes(1)));
        Message _ =
                text(THERAPIST, PAGER, "four")
                        .setStatusCallback(world.program.url("/status/a4"))
                        .create(world.sdk);
        var _ = world.therapist().awaitText("four", SOON);
        assertThat(world.program.at("/status/a4")).isEmpty();
        world.client.advance(Duration.ofMinutes(2));
        world.program.awaitCount("/status/a4", 3);
        assertThat(world.program.at("/status/a3")).isEmpty();
    }

    @Test
    void theListFindsWhatWasSentNewestFirstPageByPage() {
        List<String> sids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sids.addFirst(text(THERAPIST, PAGER, "page " + i).create(world.sdk).getSid());
        }
        Message _ = text("+13125550112", PAGER, "another").create(world.sdk);

        List<String> listed = new ArrayList<>();
        Message.reader()
                .setTo(new PhoneNumber(THERAPIST))
                .setFrom(new PhoneNumber(PAGER))
                .pageSize(2)
                .read(world.sdk)
                .forEach(message -> listed.add(message.getSid()));
        assertThat(listed).isEqualTo(sids);
    }

    @Test
    void theListHasInboundTextsWhoseWebhookWasLost() {
        var lost =
                world.patient()
                        .texts(
                                care.vigil.simulator.client.TextRequest.of(CRISIS, "help me")
                                        .withoutWebhook());

        var inbox = Message.reader().setTo(new PhoneNumber(CRISIS)).read(world.sdk);
        assertThat(inbox)
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.getSid()).isEqualTo(lost.sid());
                    assertThat(message.getStatus()).isEqualTo(Message.Status.RECEIVED);
                    assertThat(message.getDirection()).isEqualTo(Message.Direction.INBOUND);
                    assertThat(message.getBody()).isEqualTo("help me");
                });
        assertThat(world.program.at("/crisis/sms")).isEmpty();
    }

    @Test
    void theListCanBeginAtAnInstantAsTheCarriersLibraryWritesIt() {
        var text =
                world.patient()
                        .texts(
                                care.vigil.simulator.client.TextRequest.of(CRISIS, "help me")
                                        .withoutWebhook());

        assertThat(since(text.sentAt().minusSeconds(5))).containsExactly(text.sid());
        assertThat(since(text.sentAt().plusSeconds(5))).isEmpty();
    }

    private List<String> since(Instant from) {
        List<String> sids = new ArrayList<>();
        Message.reader()
                .setTo(new PhoneNumber(CRISIS))
                .setDateSentAfter(from.atZone(ZoneOffset.UTC))
                .read(world.sdk)
                .forEach(message -> sids.add(message.getSid()));
        return sids;
    }

    @Test
    void wordsCanBeRedactedAndMessagesRemoved() {
        Message sent = send(PATIENT, "secret");
        Awaitility.await()
                .until(() ->
                        Message.fetcher(sent.getSid()).fetch(world.sdk).getStatus()
                                == Message.Status.DELIVERED);

        assertThat(Message.updater(sent.getSid()).setBody("").update(world.sdk).getBody())
                .isEmpty();
        assertThat(Message.deleter(sent.getSid()).delete(world.sdk)).isTrue();
        assertThatThrownBy(() -> Message.fetcher(sent.getSid()).fetch(world.sdk))
                .isInstanceOf(ApiException.class);
    }

    @Test
    void callbacksOffThisMachineAreRefused() {
        assertThatThrownBy(() ->
                        text(THERAPIST, PAGER, "page")
                                .setStatusCallback("https://example.com/status")
                                .create(world.sdk))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getCode()).isEqualTo(21609));
    }
}
