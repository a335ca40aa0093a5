package care.vigil.simulator;

import static care.vigil.simulator.World.PAGER;
import static care.vigil.simulator.World.SOON;
import static care.vigil.simulator.World.THERAPIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.vigil.simulator.rest.Fault;
import care.vigil.simulator.rest.Fault.Kind;
import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private Message page(String to) {
        return Message.creator(new PhoneNumber(to), new PhoneNumber(PAGER), "page")
                .create(world.sdk);
    }

    private void assertFails(ThrowingCallable create, int status, int code) {
        assertThatThrownBy(create)
                .isInstanceOfSatisfying(
                        ApiException.class,
                        e -> {
                            assertThat(e.getStatusCode()).isEqualTo(status);
                            assertThat(e.getCode()).isEqualTo(code);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "TOO_MANY,429,20429",
        "UNAUTHORIZED,401,20003",
        "SERVER_ERROR,500,20500",
        "UNAVAILABLE,503,20503"
    })
    void theNextCreatesFailAndThenAllIsWellAgain(Kind kind, int status, int code) {
        world.client.fault(Fault.of(kind).on("messages").times(2));

        assertFails(() -> page(THERAPIST), status, code);
        assertFails(() -> page(THERAPIST), status, code);
        assertThat(page(THERAPIST).getSid()).startsWith("SM");
        var _ = world.therapist().awaitText("page", SOON);
        assertThat(world.therapist().received()).hasSize(1);
    }

    @Test
    void aFaultOfOneHandsetOrOneKindLeavesTheOthersAlone() {
        world.client.fault(Fault.of(Kind.SERVER_ERROR).to(THERAPIST));
        world.client.fault(Fault.of(Kind.SERVER_ERROR).on("calls"));

        Message _ = page("+13125550112");
        assertFails(() -> page(THERAPIST), 500, 20500);
        Message _ = page(THERAPIST);
        assertFails(
                () -> {
                    Call _ =
                            Call.creator(
                                            new PhoneNumber(THERAPIST),
                                            new PhoneNumber(PAGER),
                                            URI.create(world.program.url("/answer")))
                                    .create(world.sdk);
                },
                500,
                20500);
    }

    @Test
    void anAcceptedTextArrivesThoughTheAnswerIs500() {
        world.client.fault(Fault.of(Kind.ACCEPT_THEN_500));
        assertFails(() -> page(THERAPIST), 500, 20500);

        String sid = world.therapist().awaitText("page", SOON).sid();
        assertThat(Message.reader().setTo(new PhoneNumber(THERAPIST)).read(world.sdk))
                .singleElement()
                .satisfies(found -> assertThat(found.getSid()).isEqualTo(sid));
    }

    @Test
    void anAcceptedTextArrivesThoughThereIsNoAnswer() {
        world.client.fault(Fault.of(Kind.ACCEPT_THEN_HANG).lasting(Duration.ofMillis(200)));
        assertThatThrownBy(() -> page(THERAPIST)).isInstanceOf(ApiConnectionException.class);
        var _ = world.therapist().awaitText("page", SOON);
    }

    @Test
    void aHangingCreateCreatesNothing() {
        world.client.fault(Fault.of(Kind.HANG).lasting(Duration.ofMillis(100)));
        assertThatThrownBy(() -> page(THERAPIST)).isInstanceOf(ApiConnectionException.class);
        world.client.fault(Fault.of(Kind.RESET));
        assertThatThrownBy(() -> page(THERAPIST)).isInstanceOf(ApiConnectionException.class);
        assertThat(Message.reader().read(world.sdk)).isEmpty();
    }

    @Test
    void aSlowCreateAnswersInTheEnd() {
        world.client.fault(Fault.of(Kind.SLOW).lasting(Duration.ofMillis(300)));
        long began = System.nanoTime();
        Message _ = page(THERAPIST);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void anyCodeCanBePlayedAndReadsCanFailToo() {
        world.client.fault(Fault.refused(30450));
        assertFails(() -> page(THERAPIST), 400, 30450);
        world.client.fault(Fault.of(Kind.UNAVAILABLE).on("reads"));
        assertFails(() -> Message.reader().read(world.sdk), 503, 20503);
    }
}
