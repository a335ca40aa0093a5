package care.vigil.carrier.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.messaging.Database;
import care.vigil.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A number that a program leaves is read once more before it is forgotten, whenever that is. */
@QuarkusTest
@QuarkusTestResource(
        value = RealParts.class,
        initArgs = @ResourceArg(name = "database", value = "intake"))
class LeftNumberTest {

    @Inject InboxReader reader;
    @Inject InboxMarks marks;
    @Inject Database database;
    @Inject SmallCarrier carrier;
    @Inject SmallService service;

    private final String number =
            "+1312%07d".formatted(ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000));

    @BeforeEach
    void itsProgramHasIt() {
        service.has(number);
        database.useTransaction(tx -> marks.begin(tx, number, minuteAgo()));
    }

    @AfterEach
    void nothingHappensAnyMore() {
        carrier.onceHandedOver(() -> {});
        database.useTransaction(tx -> marks.forget(tx, number));
    }

    @Test
    void aNumberThatIsLeftWhileItIsReadIsForgottenOnlyByTheNextLook() {
        var sentLast = textOf(Duration.ofSeconds(10));
        carrier.onceHandedOver(() -> {
            carrier.takes(sentLast);
            service.leaves(number);
        });

        assertThat(look().complete()).isTrue();
        assertThat(service.taken()).doesNotContain(sentLast.sid());
        assertThat(isRemembered()).isTrue();

        carrier.onceHandedOver(() -> {});
        assertThat(look().complete()).isTrue();
        assertThat(service.taken()).containsOnlyOnce(sentLast.sid());
        assertThat(isRemembered()).isFalse();
    }

    @Test
    void aNumberThatIsLeftBeforeALookIsReadByItAndForgotten() {
        var sentLast = textOf(Duration.ofSeconds(10));
        carrier.takes(sentLast);
        service.leaves(number);

        assertThat(look().complete()).isTrue();

        assertThat(service.taken()).containsOnlyOnce(sentLast.sid());
        assertThat(isRemembered()).isFalse();
    }

    @Test
    void aNumberIsRememberedWhileATextToItIsLeftToItsWebhook() {
        carrier.takes(textOf(Duration.ZERO));
        service.leaves(number);

        assertThat(look().leftSome()).isTrue();

        assertThat(isRemembered()).isTrue();
    }

    @Test
    void aNumberThatComesBackWhileItIsReadGoesOnFromItsMark() {
        service.leaves(number);
        carrier.onceHandedOver(() -> service.has(number));

        assertThat(look().complete()).isTrue();

        assertThat(isRemembered()).isTrue();
    }

    private InboxReader.Look look() {
        return reader.look(() -> {});
    }

    private boolean isRemembered() {
        return database.read(marks::current).stream()
                .anyMatch(mark -> mark.number().equals(number));
    }

    private ListedText textOf(Duration ago) {
        var sid = "SM" + UUID.randomUUID().toString().replace("-", "");
        return new ListedText(sid, "+13125550140", number, "still there?", now().minus(ago));
    }

    private Instant minuteAgo() {
        return now().minus(Duration.ofMinutes(1));
    }

    private Instant now() {
        return database.read(Database::now);
    }
}
