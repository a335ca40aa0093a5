package care.vigil.notification;

import static care.vigil.notification.House.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.events.AcknowledgementAnswer;
import care.vigil.events.AcknowledgementAnswer.Result;
import care.vigil.events.AcknowledgementEvent.PageAccepted;
import care.vigil.events.AcknowledgementEvent.PageDeclined;
import care.vigil.events.PageEvent.PageRequested;
import care.vigil.events.PageReason;
import care.vigil.events.Via;
import care.vigil.simulator.client.TextRequest;
import care.vigil.simulator.handsets.Script;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AnsweringTest {

    @Inject House house;

    @BeforeEach
    void calm() {
        house.carrier.clearFaults();
        house.escalation.firstWins();
    }

    @Test
    void aReplyIsKeptAskedAboutAndConfirmedWithALink() {
        var mara = house.clinician("Mara Lindqvist");
        var request = house.page(mara);
        var code = house.codeOn(mara.phone());

        mara.phone().texts(House.PAGER, " 1. ");

        assertThat(mara.phone().awaitText("You have it", SOON).body())
                .isEqualTo("You have it: " + code + ". http://localhost:8080/mine");
        var events = house.answers(request.pageId());
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
    void aKeyIsAnsweredInTheCallAndTheCallIsNotCutOffByTheStandDown() {
        var mara = house.clinician("Mara Lindqvist");
        var request = house.page(mara);
        mara.phone().awaitRinging(SOON).answer();
        mara.phone().press("1");
        await().untilAsserted(() -> assertThat(house.answers(request.pageId())).hasSize(1));
        house.standDown(request.escalationId(), 5, mara.id());

        mara.phone().awaitHeard("You have it", SOON);
        assertThat(house.answers(request.pageId()))
                .singleElement()
                .satisfies(event -> assertThat(event.via()).isEqualTo(Via.CALL));
        mara.phone().awaitText("You have it", SOON);
        mara.phone().awaitCall(call -> call.over(), SOON);
        assertThat(mara.phone().received())
                .filteredOn(line -> line.body().contains("You have it"))
                .hasSize(1);
    }

    @Test
    void aDeclineIsADeclineByTextAndByKey() {
        var mara = house.clinician("Mara Lindqvist");
        var request = house.page(mara);
        mara.phone().awaitRinging(SOON).answer();
        mara.phone().press("2");
        mara.phone().awaitHeard("you cannot take", SOON);
        mara.phone().texts(House.PAGER, "2");
        mara.phone().awaitText("you cannot take", SOON);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(house.answers(request.pageId()))
                                .hasSize(2)
                                .allMatch(PageDeclined.class::isInstance));
    }

    @Test
    void whoDeclinesHearsWhoHasWhatTheyDecline() {
        var mara = house.clinician("Mara Lindqvist");
        var theo = house.clinician("Theo Bright");
        house.escalation.answering(event ->
                new AcknowledgementAnswer(Result.DECLINED, event.escalationId(), mara.id()));
        house.page(UUID.randomUUID(), theo, PageReason.HAND_OVER, 1);
        var offered = house.codeOn(theo.phone());
        theo.phone().texts(House.PAGER, "2 " + offered);
        theo.phone().awaitText("you cannot take " + offered + ". Mara Lindqvist has it.", SOON);

        house.page(UUID.randomUUID(), mara, PageReason.UNREAD_MESSAGE, 1);
        var hers = house.codeOn(mara.phone());
        mara.phone().texts(House.PAGER, "2 " + hers);
        mara.phone().awaitText("You still have " + hers, SOON);
    }

    @Test
    void whoIsSecondHearsWhoWasFirst() {
        var mara = house.clinician("Mara Lindqvist");
        var theo = house.clinician("Theo Bright");
        var request = house.page(theo);
        var code = house.codeOn(theo.phone());
        house.escalation.answering(event ->
                new AcknowledgementAnswer(Result.ANOTHERS, event.escalationId(), mara.id()));

        theo.phone().texts(House.PAGER, "1 " + code);
        assertThat(theo.phone().awaitText("No action needed", SOON).body())
                .isEqualTo("Mara Lindqvist has " + code + ". No action needed.");
        house.standDown(request.escalationId(), 9, mara.id());
        await().atMost(SOON)
                .until(() ->
                        house.count(
                                        "select count(*) from page where page_id = ? and open",
                                        request.pageId())
                                == 0);
        assertThat(theo.phone().received())
                .filteredOn(line -> line.body().contains("has " + code))
                .hasSize(1);
    }

    @Test
    void withoutTheWordOfEscalationNothingIsConfirmedAndThePersonIsToldOnceItIsKnown() {
        var mara = house.clinician("Mara Lindqvist");
        house.page(mara);
        house.codeOn(mara.phone());
        house.escalation.away();

        mara.phone().texts(House.PAGER, "1");
        mara.phone().awaitText("NOT recorded yet", SOON);
        assertThat(mara.phone().received()).noneMatch(line -> line.body().contains("You have it"));

        house.escalation.firstWins();
        mara.phone().awaitText("You have it", SOON);
    }

    @Test
    void anAnswerAppliedByTheOtherPathIsToldWhenTheStandDownComes() {
        var mara = house.clinician("Mara Lindqvist");
        var request = house.page(mara);
        mara.phone().awaitRinging(SOON).answer();
        house.escalation.away();
        mara.phone().press("1");
        mara.phone().awaitHeard("Not recorded yet", SOON);

        house.standDown(request.escalationId(), 4, mara.id());
        mara.phone().awaitText("You have it", SOON);
    }

    @Test
    void theSameReplyTwiceIsOneAnswer() {
        var mara = house.clinician("Mara Lindqvist");
        var request = house.page(mara);
        house.codeOn(mara.phone());
        mara.phone().texts(TextRequest.of(House.PAGER, "1").copies(5));
        mara.phone().awaitText("You have it", SOON);
        assertThat(house.answers(request.pageId())).hasSize(1);
        assertThat(
                        house.count(
                                "select count(*) from attempt where clinician_id = ? and kind = 'ANSWER'",
                                mara.id()))
                .isEqualTo(1);
    }

    @Test
    void severalOpenPagesNeedACodeAndTheAnswerListsThem() {
        var mara = house.clinician("Mara Lindqvist");
        var first = house.page(mara);
        var one = house.codeOn(mara.phone());
        var second = house.page(mara);
        var two = house.codeOn(mara.phone());

        mara.phone().texts(House.PAGER, "1");
        assertThat(mara.phone().awaitText("NOT accepted", SOON).body())
                .contains("1 " + one, "1 " + two);
        mara.phone().texts(House.PAGER, "1");
        mara.phone().awaitText("NOT accepted", SOON);
        assertThat(house.answers(first.pageId())).isEmpty();

        mara.phone().texts(House.PAGER, "accept " + two.toLowerCase(java.util.Locale.ROOT));
        mara.phone().awaitText("You have it: " + two, SOON);
        assertThat(house.answers(first.pageId())).isEmpty();
        assertThat(house.answers(second.pageId())).hasSize(1);
    }

    @Test
    void whatIsNotUnderstoodAcceptsNothingAndSaysHow() {
        var mara = house.clinician("Mara Lindqvist");
        var request = house.page(mara);
        var code = house.codeOn(mara.phone());
        mara.phone().texts(House.PAGER, "on my way");
        assertThat(mara.phone().awaitText("NOT accepted", SOON).body()).contains("1 " + code);
        assertThat(house.answers(request.pageId())).isEmpty();
    }

    @Test
    void theCodeOfAnotherClinicianAcceptsNothing() {
        var mara = house.clinician("Mara Lindqvist");
        var theo = house.clinician("Theo Bright");
        var request = house.page(mara);
        var code = house.codeOn(mara.phone());
        theo.phone().texts(House.PAGER, "1 " + code);
        theo.phone().awaitText("NOT accepted", SOON);
        assertThat(house.answers(request.pageId())).isEmpty();
    }

    @Test
    void somebodyUnknownIsToldWhomToCall() {
        var patient = house.telephone();
        patient.texts(House.PAGER, "I cannot go on");
        assertThat(patient.awaitText("staff on call", SOON).body())
                .contains("911", "988", House.CRISIS);
        patient.calls(House.PAGER);
        patient.awaitHeard("9 1 1", SOON);
    }

    @ParameterizedTest
    @EnumSource(
            value = Script.Kind.class,
            names = {
                "SILENT",
                "HANGS_UP",
                "BUSY",
                "NO_ANSWER",
                "VOICEMAIL",
                "CALL_SCREENING",
                "FAILED",
                "WRONG_KEY"
            })
    void nothingButAPersonAcknowledges(Script.Kind kind) {
        var mara = house.clinician("Mara Lindqvist");
        mara.phone()
                .scripted(kind == Script.Kind.WRONG_KEY ? Script.wrongKey("7") : Script.of(kind));
        var request = house.page(mara);
        await().atMost(SOON)
                .until(() ->
                        (kind == Script.Kind.WRONG_KEY || isOverAfterAWhile(mara))
                                && callsReported(request) == 1);
        assertThat(house.answers(request.pageId())).isEmpty();
    }

    private int callsReported(PageRequested request) {
        return house.count(
                "select count(*) from attempt where page_id = ?"
                        + " and channel = 'CALL' and carrier_status is not null",
                request.pageId());
    }

    private boolean isOverAfterAWhile(House.Clinician clinician) {
        house.carrier.advance(Duration.ofSeconds(10));
        var calls = clinician.phone().state().calls();
        return !calls.isEmpty() && calls.getLast().over();
    }
}
