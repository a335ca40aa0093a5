package care.vigil.bench.crisis;

import static care.vigil.bench.crisis.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.simulator.calls.Line;
import care.vigil.simulator.client.CallState;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JourneysTest {

    private final Story story = new Story();

    @Test
    void everyInstantIsFoundByItsId() {
        var journey = story.journey();

        assertThat(journey.escalationId()).isEqualTo(story.escalation);
        assertThat(journey.receivedAt()).isEqualTo(at(3));
        assertThat(journey.openedAt()).isEqualTo(at(6));
        assertThat(journey.plannedAt()).isEqualTo(at(10));
        assertThat(journey.claimedAt()).isEqualTo(at(12));
        assertThat(journey.pagedAt()).isEqualTo(at(15));
        assertThat(journey.reply()).isEqualTo(story.reply);
        assertThat(journey.acknowledgedAt()).isEqualTo(at(1_040));
        assertThat(journey.confirmedAt()).isEqualTo(at(1_060));
        assertThat(Flaws.of(List.of(journey))).isEmpty();
    }

    @Test
    void everythingIsCountedFromTheIntendedStart() {
        var figures = Figures.of(List.of(story.journey()), List.of(), Story.T0);

        assertThat(figures.get(Measure.WEBHOOK_ANSWERED).percentiles().max())
                .isBetween(8_000L, 8_010L);
        assertThat(figures.get(Measure.FIRST_PAGE).percentiles().max()).isBetween(15_000L, 15_020L);
        assertThat(figures.get(Measure.ACKNOWLEDGED).percentiles().max())
                .isBetween(25_000L, 25_040L);
        assertThat(figures.get(Measure.CONFIRMED).percentiles().max()).isBetween(45_000L, 45_060L);
        assertThat(figures.get(Measure.SPOKEN).percentiles().count()).isZero();
    }

    @Test
    void aKeyIsAnsweredByTheNextWordsOfTheCall() {
        var call =
                call(
                        new Line(at(100), "program", "Bench urgent on-call page."),
                        new Line(at(500), "keys", "1"),
                        new Line(at(530), "program", "You have it."));

        var figures = Figures.of(List.of(), List.of(call), Story.T0);

        assertThat(figures.get(Measure.SPOKEN).percentiles().max()).isBetween(30_000L, 30_040L);
        assertThat(Figures.of(List.of(), List.of(call), at(501)).get(Measure.SPOKEN).percentiles())
                .extracting(it -> it.count())
                .isEqualTo(0L);
    }

    @Test
    void aTextWithoutCaseIsAFlaw() {
        story.opened.clear();

        assertThat(Flaws.of(List.of(story.journey()))).containsExactly("1 × no case, e.g. SM1");
    }

    @Test
    void aCaseThatNobodyHasIsAFlaw() {
        story.acknowledged.clear();

        assertThat(Flaws.of(List.of(story.journey())))
                .containsExactly("1 × nobody has the case, e.g. SM1");
    }

    @Test
    void aSecondPageByTextIsAFlaw() {
        var again = UUID.randomUUID();
        story.attempts.add(story.attempt(again, "PAGE", "SMS", null, 20));
        story.askedFor.put(again, List.of(at(25)));

        assertThat(Flaws.of(List.of(story.journey())))
                .containsExactly("1 × paged more than once by SMS, e.g. SM1");
    }

    @Test
    void anAttemptThatIsPostedTwiceIsAFlaw() {
        story.askedFor.get(story.pageCall).add(at(30));

        assertThat(Flaws.of(List.of(story.journey())))
                .containsExactly("1 × an attempt was posted twice, e.g. SM1");
    }

    @Test
    void anAcknowledgementWithoutConfirmationIsAFlaw() {
        story.askedFor.remove(story.confirmation);

        assertThat(Flaws.of(List.of(story.journey())))
                .containsExactly("1 × acknowledged but not confirmed, e.g. SM1");
    }

    @Test
    void aPlannedPageThatTheCarrierNeverSawIsNone() {
        story.askedFor.remove(story.pageText);

        var journey = story.journey();

        assertThat(journey.pagedAt()).isNull();
        assertThat(Flaws.of(List.of(journey))).containsExactly("1 × no page by SMS, e.g. SM1");
    }

    private static CallState call(Line... transcript) {
        return new CallState(
                "CA1",
                null,
                "outbound-api",
                "+1",
                "+1",
                "completed",
                null,
                at(0),
                at(50),
                at(900),
                1,
                false,
                List.of(transcript));
    }
}
