package care.vigil.simulator;

import static care.vigil.simulator.World.PAGER;
import static care.vigil.simulator.World.THERAPIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An account that may do one thing in a second: everything else waits its turn. */
class QueuesTest {

    private final World world = new World(new Pace(Duration.ofMillis(10), 1, 1, 1));

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aCallSaysHowLongItWaitsForItsTurn() {
        Call first = call();
        Call second = call();
        assertThat(first.getQueueTime()).isEqualTo("0");
        assertThat(Long.parseLong(second.getQueueTime())).isBetween(1L, 1_000L);
    }

    @Test
    void aTextIsSentWhenItsTurnComesAndNotBefore() {
        Message _ = text("x".repeat(1_000), 36_000);
        Message next = text("page", 600);

        world.client.advance(Duration.ofSeconds(1));
        assertThat(statusOf(next)).isEqualTo(Message.Status.QUEUED);
        assertThat(world.therapist().received()).noneMatch(line -> line.body().equals("page"));
        world.client.advance(Duration.ofSeconds(10));
        var _ = world.client.handset(THERAPIST).awaitText("page", Duration.ofSeconds(10));
    }

    @Test
    void aCallRingsWhenItsTurnComesAndNotBefore() {
        Call first = call();
        for (int i = 0; i < 18; i++) {
            Call _ = call();
        }
        Call last = call();

        await().atMost(Duration.ofSeconds(10)).until(() -> !isQueued(first));
        assertThat(isQueued(last)).isTrue();
        world.client.advance(Duration.ofSeconds(20));
        await().atMost(Duration.ofSeconds(10)).until(() -> !isQueued(last));
    }

    @Test
    void aTextThatWaitsLongerThanItIsWorthIsNeverSent() {
        Message _ = text("x".repeat(1_000), 36_000);
        Message late = text("page", 2);

        world.client.advance(Duration.ofSeconds(1));
        assertThat(statusOf(late)).isEqualTo(Message.Status.QUEUED);
        world.client.advance(Duration.ofSeconds(2));
        var report =
                world.program.await("/status", it -> late.getSid().equals(it.get("MessageSid")));
        assertThat(report.get("MessageStatus")).isEqualTo("failed");
        assertThat(report.get("ErrorCode")).isEqualTo("30036");
        world.client.advance(Duration.ofSeconds(20));
        assertThat(world.therapist().received()).noneMatch(line -> line.body().equals("page"));
    }

    private Call call() {
        return Call.creator(
                        new PhoneNumber(THERAPIST),
                        new PhoneNumber(PAGER),
                        URI.create(world.program.url("/answer")))
                .create(world.sdk);
    }

    private boolean isQueued(Call call) {
        return Call.fetcher(call.getSid()).fetch(world.sdk).getStatus() == Call.Status.QUEUED;
    }

    private Message text(String words, int worthSeconds) {
        return Message.creator(new PhoneNumber(THERAPIST), new PhoneNumber(PAGER), words)
                .setValidityPeriod(worthSeconds)
                .setStatusCallback(world.program.url("/status"))
                .create(world.sdk);
    }

    private Message.Status statusOf(Message message) {
        return Message.fetcher(message.getSid()).fetch(world.sdk).getStatus();
    }
}
