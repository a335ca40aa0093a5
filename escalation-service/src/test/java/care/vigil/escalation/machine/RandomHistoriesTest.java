package care.vigil.escalation.machine;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.Via;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The promises, held to many histories that nobody would have thought of. */
class RandomHistoriesTest {

    private static final int HISTORIES = Integer.getInteger("vigil.histories", 100_000);

    @Test
    void noHistoryBreaksAPromise() {
        var first = Long.getLong("vigil.seed", RandomGenerator.getDefault().nextInt());
        System.out.println("Random histories from seed " + first);
        LongStream.range(first, first + HISTORIES)
                .parallel()
                .filter(seed -> !RandomHistory.broken(seed).isEmpty())
                .findAny()
                .ifPresent(RandomHistoriesTest::fail);
    }

    private static void fail(long seed) {
        var shortest = RandomHistory.shortest(RandomHistory.broken(seed));
        throw new AssertionError(
                RandomHistory.breach(shortest)
                        + "\nRepeat with -Dvigil.seed="
                        + seed
                        + " -Dvigil.histories=1\n"
                        + RandomHistory.told(shortest));
    }

    @Test
    void aBrokenHistoryIsToldAsTheFewestCommandsThatBreakIt() {
        var story = Story.opened();
        var request = new Command.TimerDue(Story.T0, story.roster());
        var bad = new Command.Accept(Story.T0, null, null, null, null);
        var opening =
                new Command.RequestArrived(
                        Story.T0,
                        Story.CASE,
                        new Request(
                                new UUID(1, 1),
                                "harbor",
                                new UUID(0, 50),
                                new UUID(0, 51),
                                Via.SMS,
                                Story.T0,
                                new Patient(List.of("en"), "sealed", true, false),
                                false,
                                false,
                                null),
                        Story.LADDER,
                        story.roster());
        var shortest =
                RandomHistory.shortest(List.of(opening, request, request, request, bad, request));
        assertThat(shortest).containsExactly(opening, bad);
    }
}
