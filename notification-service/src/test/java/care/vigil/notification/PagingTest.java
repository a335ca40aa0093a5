package care.vigil.notification;

import static care.vigil.notification.House.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.events.PageFailure;
import care.vigil.events.PageOutcomeEvent;
import care.vigil.events.PageOutcomeEvent.PageFailed;
import care.vigil.events.PageOutcomeEvent.PageHandedOver;
import care.vigil.events.Topics;
import care.vigil.events.Via;
import care.vigil.simulator.handsets.Script;
import care.vigil.simulator.rest.Fault;
import care.vigil.simulator.rest.Fault.Kind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
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
                        assertThat(house.outcomes(request.pageId()))
                                .extracting(outcome -> ((PageHandedOver) outcome).via())
                                .containsExactlyInAnyOrder(Via.SMS, Via.CALL));
        assertThat(house.posts(mara.phone())).hasSize(2);
    }

    @Test
    void aPageThatComesTwiceIsMadeOnce() {
        var mara = house.clinician("Mara Lindqvist");
        var request = house.page(mara);
        house.publish(Topics.PAGES, request);
        var theo = house.clinician("Theo Bright");
        house.page(request.escalationId(), UUID.randomUUID(), theo, 1, 2);

        mara.phone().awaitRinging(SOON);
        theo.phone().awaitRinging(SOON);
        assertThat(house.posts(mara.phone())).hasSize(2);
    }

    @Test
    void askedAgainItKeepsItsCodeAndDoesNotCallWhileItsCallIsLive() {
        var mara = house.clinician("Mara Lindqvist");
        var request = house.page(mara);
        mara.phone().awaitRinging(SOON);
        var code = house.codeOn(mara.phone());

        house.page(request.escalationId(), request.pageId(), mara, 2, 2);

        assertThat(house.codeOn(mara.phone())).isEqualTo(code);
        assertThat(house.count("select count(*) from attempt where page_id = ?", request.pageId()))
                .isEqualTo(3);
    }

    @Test
    void anOlderRoundThatComesLateIsNotMade() {
        var mara = house.clinician("Mara Lindqvist");
        var escalation = UUID.randomUUID();
        var page = UUID.randomUUID();
        house.page(escalation, page, mara, 2, 5);
        house.codeOn(mara.phone());
        house.page(escalation, page, mara, 1, 1);
        var theo = house.clinician("Theo Bright");
        house.page(escalation, UUID.randomUUID(), theo, 1, 6);

        house.codeOn(theo.phone());
        assertThat(house.posts(mara.phone())).hasSize(2);
    }

    @Test
    void whatWaitsIsAskedAboutOnceMoreWhenItIsClaimed() {
        var mara = house.clinician("Mara Lindqvist", true, false);
        house.carrier.fault(Fault.of(Kind.TOO_MANY).on("messages").to(mara.phone().number()));
        var request = house.page(mara);
        await().atMost(SOON).until(() -> waiting(request.pageId(), "READY") == 1);
        house.change(
                "update paged_case set stood_down_version = 9 where escalation_id = ?",
                request.escalationId());

        await().atMost(SOON).until(() -> waiting(request.pageId(), "DROPPED") == 1);
        assertThat(house.posts(mara.phone())).hasSize(1);
    }

    @Test
    void aSecondPageToTheSameTelephoneIsTextedAtOnceAndCallsOnceTheLineIsFree() {
        var mara = house.clinician("Mara Lindqvist");
        house.page(mara);
        mara.phone().awaitRinging(SOON);
        house.codeOn(mara.phone());

        var second = house.page(mara);
        house.codeOn(mara.phone());
        assertThat(house.posts(mara.phone())).hasSize(3);

        mara.phone().decline();
        await().atMost(SOON).until(() -> house.posts(mara.phone()).size() == 4);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(house.outcomes(second.pageId())).hasSize(2));
    }

    @Test
    void whatIsStoodDownIsNotMadeEvenWhenItComesLater() {
        var mara = house.clinician("Mara Lindqvist");
        var theo = house.clinician("Theo Bright");
        var escalation = UUID.randomUUID();
        house.standDown(escalation, 7, theo.id());

        house.page(escalation, UUID.randomUUID(), mara, 1, 7);
        house.page(escalation, UUID.randomUUID(), theo, 1, 8);

        theo.phone().awaitRinging(SOON);
        assertThat(house.posts(mara.phone())).isEmpty();
    }

    @Test
    void aStandDownEndsTheRingingAndTellsEveryoneElseWhoHasIt() {
        var mara = house.clinician("Mara Lindqvist");
        var theo = house.clinician("Theo Bright");
        var escalation = UUID.randomUUID();
        house.page(escalation, UUID.randomUUID(), mara, 1, 1);
        house.page(escalation, UUID.randomUUID(), theo, 1, 2);
        mara.phone().awaitRinging(SOON);
        theo.phone().awaitRinging(SOON);
        var code = house.codeOn(theo.phone());

        house.standDown(escalation, 3, mara.id());

        assertThat(theo.phone().awaitText("No action needed", SOON).body())
                .isEqualTo("Mara Lindqvist has " + code + ". No action needed.");
        mara.phone().awaitText("You have it", SOON);
        theo.phone().awaitCall(call -> call.over(), SOON);
        mara.phone().awaitCall(call -> call.over(), SOON);
        assertThat(
                        house.count(
                                "select count(*) from page where escalation_id = ? and open",
                                escalation))
                .isZero();
    }

    @Test
    void aCaseThatWasClosedIsToldAsClosed() {
        var mara = house.clinician("Mara Lindqvist");
        var request = house.page(mara);
        var code = house.codeOn(mara.phone());
        house.standDown(request.escalationId(), 2, null);
        mara.phone().awaitText(code + " is closed. No action needed.", SOON);
    }

    @Test
    void aNumberThatIsRefusedForGoodLeavesTheOtherChannelAndNoneIsAFailure() {
        var mara = house.clinician("Mara Lindqvist");
        house.carrier.fault(Fault.refused(21610).on("messages").to(mara.phone().number()));
        var request = house.page(mara);
        mara.phone().awaitRinging(SOON);
        assertThat(house.outcomes(request.pageId())).noneMatch(PageFailed.class::isInstance);

        var theo = house.clinician("Theo Bright");
        house.carrier.fault(Fault.refused(21610).on("messages").to(theo.phone().number()));
        house.carrier.fault(Fault.refused(21217).on("calls").to(theo.phone().number()));
        var lost = house.page(theo);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(house.outcomes(lost.pageId()))
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        PageFailed.class,
                                        failed ->
                                                assertThat(failed.why())
                                                        .isEqualTo(PageFailure.NO_CHANNEL_LEFT)));
    }

    @Test
    void twoCallsWithoutAKeyAndNoTextsAreAFailureAndOneIsNot() {
        var mara = house.clinician("Mara Lindqvist", false, true);
        mara.phone().scripted(Script.of(Script.Kind.NO_ANSWER));
        mara.phone().scripted(Script.of(Script.Kind.BUSY));
        var request = house.page(mara);
        await().atMost(SOON).until(() -> callsEnded(request.pageId()) == 1);
        assertThat(house.outcomes(request.pageId())).noneMatch(PageFailed.class::isInstance);

        house.page(request.escalationId(), request.pageId(), mara, 2, 2);
        await().atMost(SOON)
                .until(() ->
                        house.outcomes(request.pageId()).stream()
                                .anyMatch(PageFailed.class::isInstance));
    }

    @Test
    void aClinicianOfWhomNothingIsKnownIsAFailureSoonAndPagedOnceKnown() {
        var stranger = new House.Clinician(UUID.randomUUID(), "Nobody", house.telephone());
        var request = house.page(stranger);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(house.outcomes(request.pageId()))
                                .extracting(PageOutcomeEvent::getClass)
                                .hasSize(1)
                                .allMatch(PageFailed.class::equals));
        house.publish(stranger);
        stranger.phone().awaitText("urgent on-call page", SOON);
    }

    private int waiting(UUID pageId, String state) {
        return house.count(
                "select count(*) from attempt where page_id = ? and state = ?", pageId, state);
    }

    private int callsEnded(UUID pageId) {
        return house.count(
                "select coalesce(max(calls_ended), 0) from page where page_id = ?", pageId);
    }
}
