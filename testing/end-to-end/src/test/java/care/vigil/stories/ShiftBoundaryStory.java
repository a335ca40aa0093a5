package care.vigil.stories;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.stories.people.Program;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each page asks who is on call at its own moment (promise P8). */
@ExtendWith(Stack.Shared.class)
class ShiftBoundaryStory {

    private static final int UNTIL_THE_HAND_OFF = 40;

    @Test
    void afterTheHandOffTheNextIsPagedAndWhoWasPagedMayStillAccept(Stack stack) {
        var rapid = stack.program("rapid");
        var next = rapid.clinician(ProgramCopies.RELIEF);
        var handOff =
                stack.carrier()
                        .now()
                        .plusSeconds(UNTIL_THE_HAND_OFF)
                        .truncatedTo(ChronoUnit.SECONDS);
        new Changes(stack, rapid).save(document -> handsOff(document, rapid, handOff));
        rapid.stranger().texts("please call me");
        var first = rapid.primary().isPaged();

        var second = next.isPaged(ofMinutes(2));

        assertThat(first.askedAt()).isBefore(handOff);
        var pages = History.of(stack, rapid).paged("primary");
        assertThat(pages).hasSize(2);
        assertThat(pages.get(0).at()).isBefore(handOff);
        assertThat(pages.get(1).at()).isAfterOrEqualTo(handOff);
        assertThat(pages.get(1).field("clinicianId"))
                .isNotEqualTo(pages.get(0).field("clinicianId"));
        assertThat(second.code()).isNotEqualTo(first.code());
        rapid.primary().accepts(first);
        await().atMost(ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(stack.operations(rapid).cases().getFirst().owner())
                                .isEqualTo(rapid.primary().name()));
        next.receivesText(rapid.primary().name() + " has " + second.code(), ofSeconds(20));
    }

    private static void handsOff(ObjectNode document, Program rapid, Instant at) {
        var who = List.of(rapid.primary().login(), rapid.clinician(ProgramCopies.RELIEF).login());
        var zone = ZoneId.of(document.path("timeZone").asText());
        Changes.handOff(document, "primary", who, at.atZone(zone));
        document.put("responseTimeTarget", "PT10M").put("repageEvery", "PT45S");
        var ladder = document.withArray("ladder");
        ((ObjectNode) ladder.get(1)).put("after", "PT4M");
        ((ObjectNode) ladder.get(2)).put("after", "PT5M");
    }
}
