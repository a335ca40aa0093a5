package care.vigil.notification;

import static care.vigil.notification.House.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.events.AcknowledgementEvent.PageAccepted;
import care.vigil.events.PageReason;
import care.vigil.simulator.handsets.Delivery;
import care.vigil.simulator.handsets.Script;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever picks up, delivers or mumbles: only a person's key or word acknowledges. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class OnlyAPersonTest {

    private static final int PEOPLE = 48;
    private static final List<String> MUMBLES =
            List.of(
                    "",
                    "ok",
                    "on my way",
                    "👍",
                    "who is this",
                    "K7X4",
                    "11",
                    "1 2",
                    "yes no",
                    "in 1 minute");

    @Inject House house;

    @BeforeEach
    void calm() {
        house.carrier.clearFaults();
        house.escalation.firstWins();
    }

    /** One clinician, how they behave, and the case that they are asked about. */
    private record Case(House.Clinician who, boolean person, UUID escalationId, String how) {}

    @Test
    void nothingAcknowledgesButAPerson() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var cases = new ArrayList<Case>();
        for (int i = 0; i < PEOPLE; i++) {
            cases.add(someone(random, i));
        }
        await().atMost(SOON).until(() -> cases.stream().allMatch(this::isRung));
        await().atMost(Duration.ofSeconds(40))
                .until(() -> {
                    house.carrier.advance(Duration.ofSeconds(5));
                    return cases.stream().allMatch(this::isDone);
                });
        for (var one : cases) {
            var said = house.said(one.escalationId());
            assertThat(said).as("seed %d, %s", seed, one.how()).hasSize(one.person() ? 1 : 0);
            assertThat(said).allMatch(PageAccepted.class::isInstance);
        }
    }

    private Case someone(Random random, int number) {
        var kinds = List.of(Script.Kind.values());
        var kind = kinds.get(number % kinds.size());
        boolean person = kind == Script.Kind.ANSWERS_AND_PRESSES;
        var outcome = pick(random, Delivery.Outcome.values());
        var callbacks = pick(random, Delivery.Callbacks.values());
        var reason = pick(random, PageReason.values());
        var who = house.clinician("Mara Lindqvist");
        who.phone().scripted(script(kind, random)).delivering(Delivery.of(outcome).with(callbacks));
        var request = house.page(UUID.randomUUID(), who, reason, 1);
        who.phone().texts(House.PAGER, MUMBLES.get(random.nextInt(MUMBLES.size())));
        return new Case(
                who,
                person,
                request.escalationId(),
                "%s, %s, %s, %s".formatted(kind, outcome, callbacks, reason));
    }

    /** Every script that there is: a new one does not compile until it is decided what it is. */
    private static Script script(Script.Kind kind, Random random) {
        return switch (kind) {
            case ANSWERS_AND_PRESSES -> Script.answersAndPresses("1");
            case WRONG_KEY ->
                    Script.wrongKey(String.valueOf("034567#*8".charAt(random.nextInt(9))));
            case MANUAL,
                    SILENT,
                    HANGS_UP,
                    BUSY,
                    NO_ANSWER,
                    VOICEMAIL,
                    VOICEMAIL_MENU,
                    CALL_SCREENING,
                    FAILED ->
                    Script.of(kind);
        };
    }

    private boolean isRung(Case one) {
        return house.posts(one.who().phone()).stream()
                .anyMatch(post -> post.params().containsKey("Timeout"));
    }

    private boolean isDone(Case one) {
        var calls = one.who().phone().state().calls();
        boolean over = calls.isEmpty() || calls.getLast().over();
        return over && (!one.person() || !house.said(one.escalationId()).isEmpty());
    }

    private static <T> T pick(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
