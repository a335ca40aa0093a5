package care.vigil.notification;

import static care.vigil.notification.House.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.events.AcknowledgementEvent;
import care.vigil.events.AcknowledgementEvent.PageAccepted;
import care.vigil.events.PageOutcomeEvent;
import care.vigil.events.PageOutcomeEvent.PageHandedOver;
import care.vigil.events.Topics;
import care.vigil.events.Via;
import care.vigil.simulator.log.Operation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PagingTest {

    @Inject House house;

    @BeforeEach
    void calm() {
        house.carrier.clearFaults();
        house.escalation.firstWins();
    }

    @Test
    void aPageIsOneTextAndOneCallWithNothingAboutThePatient() {
        var mara = house.clinician("Mara Lindqvist");
        var request = house.page(mara);

        var text = mara.phone().awaitText("urgent on-call page", SOON).body();
        assertThat(text)
                .matches(
                        "Harbor urgent on-call page [A-Z][A-Z0-9]{3}, received 03:12 CDT\\. Reply 1 to accept, .*");
        mara.phone().awaitRinging(SOON).answer();
        var heard = mara.phone().awaitHeard("Press 1 to accept", SOON).heard();
        assertThat(heard).startsWith("Harbor urgent on-call page.");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(handedOver(request.pageId()))
                                .extracting(PageHandedOver::via)
                                .containsExactlyInAnyOrder(Via.SMS, Via.CALL));
        assertThat(posts(mara.phone().number())).hasSize(2);
    }

    @Test
    void aReplyIsKeptAskedAboutAndConfirmedInThatOrder() {
        var mara = house.clinician("Mara Lindqvist");
        var request = house.page(mara);
        var code = house.codeOn(mara.phone());

        mara.phone().texts(House.PAGER, " 1. ");

        var told = mara.phone().awaitText("You have it", SOON).body();
        assertThat(told).contains(code, "/escalations/" + request.escalationId());
        var events =
                house.told(
                        Topics.ACKNOWLEDGEMENTS,
                        AcknowledgementEvent.class,
                        event -> event.pageId().equals(request.pageId()));
        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        PageAccepted.class,
                        accepted -> {
                            assertThat(accepted.clinicianId()).isEqualTo(mara.id());
                            assertThat(accepted.via()).isEqualTo(Via.SMS);
                        });
        assertThat(house.escalation.asked()).contains(events.getFirst());
    }

    @Test
    void aKeyIsAnsweredInTheCall() {
        var mara = house.clinician("Mara Lindqvist");
        var request = house.page(mara);
        mara.phone().awaitRinging(SOON).answer();
        mara.phone().press("1");

        mara.phone().awaitHeard("You have it", SOON);
        assertThat(
                        house.told(
                                Topics.ACKNOWLEDGEMENTS,
                                AcknowledgementEvent.class,
                                event -> event.pageId().equals(request.pageId())))
                .singleElement()
                .satisfies(event -> assertThat(event.via()).isEqualTo(Via.CALL));
    }

    private List<PageHandedOver> handedOver(java.util.UUID pageId) {
        return house
                .told(
                        Topics.PAGE_OUTCOMES,
                        PageOutcomeEvent.class,
                        event ->
                                event instanceof PageHandedOver over
                                        && over.pageId().equals(pageId))
                .stream()
                .map(PageHandedOver.class::cast)
                .toList();
    }

    private List<Operation> posts(String to) {
        return house.carrier.operations(operation ->
                operation.kind().equals("request")
                        && operation.method().equals("POST")
                        && to.equals(operation.params().get("To")));
    }
}
