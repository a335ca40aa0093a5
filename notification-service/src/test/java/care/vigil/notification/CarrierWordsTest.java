package care.vigil.notification;

import static care.vigil.notification.House.SOON;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.events.CarrierWord;
import care.vigil.events.CarrierWord.Word;
import care.vigil.events.EventJson;
import care.vigil.events.Via;
import care.vigil.messaging.InternalToken;
import care.vigil.simulator.handsets.Script;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other services are told about the carrier's word, for people to read. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CarrierWordsTest {

    @Inject House house;
    @Inject InternalToken token;

    @BeforeEach
    void calm() {
        house.carrier.clearFaults();
        house.escalation.firstWins();
    }

    @Test
    void eachPageHasTheLastWordOfEachWayAndAnUnknownPageNone() {
        var mara = house.clinician("Mara Lindqvist");
        mara.phone().scripted(Script.of(Script.Kind.BUSY));
        var page = house.page(mara).pageId();
        var theo = house.clinician("Theo Bright", true, false);
        var other = house.page(theo).pageId();

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(words(page, other, UUID.randomUUID()))
                                .containsExactlyInAnyOrder(
                                        new CarrierWord(page, Via.SMS, Word.DELIVERED),
                                        new CarrierWord(page, Via.CALL, Word.BUSY),
                                        new CarrierWord(other, Via.SMS, Word.DELIVERED)));
    }

    @Test
    void whatIsNoListOfIdsIsRefused() {
        for (var body : List.of("{}", "[1]", "no json", "null")) {
            assertThat(asked(body).statusCode()).as(body).isEqualTo(400);
        }
    }

    private List<CarrierWord> words(UUID... pages) {
        try {
            var answer = asked(EventJson.MAPPER.writeValueAsString(pages));
            assertThat(answer.statusCode()).isEqualTo(200);
            return EventJson.MAPPER
                    .readerForListOf(CarrierWord.class)
                    .readValue(answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response asked(String body) {
        return given().header("Authorization", token.bearer())
                .contentType("application/json")
                .body(body)
                .post("/internal/carrier-words");
    }
}
