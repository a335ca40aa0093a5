package care.vigil.notification;

import static care.vigil.notification.House.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.events.AcknowledgementAnswer;
import care.vigil.events.AcknowledgementAnswer.Result;
import care.vigil.events.AcknowledgementEvent;
import care.vigil.events.AcknowledgementEvent.CasePassed;
import care.vigil.events.AcknowledgementEvent.ContactMade;
import care.vigil.events.AcknowledgementEvent.EmergencyRequested;
import care.vigil.events.AcknowledgementEvent.PatientNotReached;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What whoever has a case says by text. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class OwnerReplyTest {

    @Inject House house;

    @BeforeEach
    void calm() {
        house.carrier.clearFaults();
        house.escalation.firstWins();
    }

    @ParameterizedTest
    @CsvSource({
        "C, ContactMade, you have reached the patient of",
        "cannot reach, PatientNotReached, could not be reached. The emergency task is open",
        "Pass, CasePassed, You have it until somebody accepts",
        "e, EmergencyRequested, The emergency task of"
    })
    void aBareWordOfTheOwnerIsAppliedToTheirOneCase(String words, String event, String told) {
        var mara = house.clinician("Mara Lindqvist");
        var escalation = accepted(mara);

        mara.phone().texts(House.PAGER, words);

        mara.phone().awaitText(told, SOON);
        var said = house.said(escalation);
        assertThat(said).hasSize(2);
        assertThat(said.getLast().getClass().getSimpleName()).isEqualTo(event);
        assertThat(said.getLast().pageId()).isNotNull();
        assertThat(house.escalation.asked()).contains(said.getLast());
    }

    @Test
    void everyWordIsAnEventOfItsOwn() {
        var mara = house.clinician("Mara Lindqvist");
        var escalation = accepted(mara);
        for (var word : List.of("X", "P", "E", "C")) {
            mara.phone().texts(House.PAGER, word);
        }
        await().atMost(SOON).until(() -> house.said(escalation).size() == 5);
        assertThat(house.said(escalation).subList(1, 5))
                .extracting(AcknowledgementEvent::getClass)
                .containsExactlyInAnyOrderElementsOf(
                        List.of(
                                PatientNotReached.class,
                                CasePassed.class,
                                EmergencyRequested.class,
                                ContactMade.class));
    }

    @Test
    void anOwnerOfTwoCasesIsAskedForTheCodeAndABareWordIsNotAppliedAfterwards() {
        var mara = house.clinician("Mara Lindqvist");
        var first = accepted(mara);
        var one = code(first);
        var second = accepted(mara);
        var two = code(second);

        mara.phone().texts(House.PAGER, "C");
        assertThat(mara.phone().awaitText("NOT accepted: you have 2 cases", SOON).body())
                .contains("C " + one, "C " + two);
        house.standDown(first, 9, null);
        await().atMost(SOON)
                .until(() ->
                        house.count(
                                        "select count(*) from paged_case where escalation_id = ?"
                                                + " and closed_version is not null",
                                        first)
                                == 1);
        mara.phone().texts(House.PAGER, "C");
        mara.phone().awaitText("NOT accepted: you have 1 case. Reply C " + two, SOON);
        assertThat(house.said(second)).hasSize(1);

        mara.phone().texts(House.PAGER, "c-" + two);
        mara.phone().awaitText("you have reached the patient of " + two, SOON);
    }

    @Test
    void whoAcceptedOnAScreenIsKnownAsTheOwnerToo() {
        var mara = house.clinician("Mara Lindqvist");
        var escalation = UUID.randomUUID();
        house.standDown(escalation, 2, mara.id());
        await().atMost(SOON)
                .until(() ->
                        house.count("select count(*) from paged_case where owner_id = ?", mara.id())
                                == 1);

        mara.phone().texts(House.PAGER, "C");
        mara.phone().awaitText("you have reached the patient of your case", SOON);
        assertThat(house.said(escalation)).singleElement().isInstanceOf(ContactMade.class);
    }

    @ParameterizedTest
    @EnumSource(Result.class)
    void everyResultIsToldInWordsThatAreTrue(Result result) {
        var mara = house.clinician("Mara Lindqvist");
        var theo = house.clinician("Theo Bright");
        house.page(mara);
        var code = house.codeOn(mara.phone());
        house.escalation.answering(
                event -> new AcknowledgementAnswer(result, event.escalationId(), theo.id()));
        mara.phone().texts(House.PAGER, "1");
        mara.phone().awaitText(expected(result).formatted(code), SOON);
    }

    private static String expected(Result result) {
        return switch (result) {
            case YOURS -> "You have it: %s.";
            case ANOTHERS -> "Theo Bright has %s.";
            case DECLINED -> "you cannot take %s";
            case TASK_YOURS -> "You have the emergency task: %s.";
            case TASK_ANOTHERS -> "Theo Bright has the emergency task %s.";
            case NOTED -> "you are looking for somebody for %s";
            case CONTACT_RECORDED -> "you have reached the patient of %s";
            case NOT_REACHED_RECORDED -> "the patient of %s could not be reached";
            case CALL_RECORDED -> "Recorded who answered in %s";
            case PASSED -> "you pass %s on";
            case EMERGENCY_OPENED -> "The emergency task of %s is open";
            case NOT_THE_OWNER -> "Not recorded: Theo Bright has %s";
            case CLOSED -> "%s is closed";
            case REFUSED -> "NOT accepted: %s is not a page of yours";
        };
    }

    @Test
    void whoeverIsAtALossIsAnsweredAgainAndAMachineIsNot() {
        var mara = house.clinician("Mara Lindqvist");
        house.page(mara);
        house.codeOn(mara.phone());
        for (int i = 0; i < 20; i++) {
            mara.phone().texts(House.PAGER, "I am driving");
        }
        await().atMost(SOON).until(() -> notAccepted(mara) == 20);
        mara.phone().texts(House.PAGER, "I am driving");
        mara.phone().texts(House.PAGER, "9");
        assertThat(notAccepted(mara)).isEqualTo(20);

        house.change(
                "update attempt set claimed_at = claimed_at - interval '10 seconds',"
                        + " created_at = created_at - interval '10 seconds' where clinician_id = ?",
                mara.id());
        mara.phone().texts(House.PAGER, "who is it");
        await().atMost(SOON).until(() -> notAccepted(mara) == 21);
    }

    private int notAccepted(House.Clinician who) {
        return house.count(
                "select count(*) from attempt where clinician_id = ? and about = 'not-understood'"
                        + " and state = 'ACCEPTED'",
                who.id());
    }

    @Test
    void nineTellsWhatIsOpenAndWhatIsTheirs() {
        var mara = house.clinician("Mara Lindqvist");
        var mine = code(accepted(mara));
        house.page(mara);
        var open = house.codeOn(mara.phone());
        mara.phone().texts(House.PAGER, "9");
        mara.phone()
                .awaitText("To accept, reply 1 " + open + ". You have " + mine + ": reply C", SOON);
    }

    @Test
    void withoutTheWordOfEscalationContactIsNotRecorded() {
        var mara = house.clinician("Mara Lindqvist");
        var code = code(accepted(mara));
        house.escalation.away();
        mara.phone().texts(House.PAGER, "C");
        assertThat(mara.phone().awaitText("NOT recorded yet: " + code, SOON).body())
                .contains("you can reply C " + code + " again");
        house.escalation.firstWins();
        mara.phone().awaitText("you have reached", SOON);
    }

    @Test
    void aDeclinedPageDoesNotCallAnyMore() {
        var mara = house.clinician("Mara Lindqvist");
        house.page(mara);
        mara.phone().awaitRinging(SOON);
        house.codeOn(mara.phone());
        mara.phone().texts(House.PAGER, "2");
        mara.phone().awaitText("you cannot take", SOON);
        mara.phone().awaitCall(call -> call.over(), SOON);
    }

    private UUID accepted(House.Clinician clinician) {
        var request = house.page(clinician);
        var code = house.codeOn(clinician.phone());
        clinician.phone().texts(House.PAGER, "1 " + code);
        clinician.phone().awaitText("You have it: " + code, SOON);
        house.standDown(request.escalationId(), 2, clinician.id());
        await().atMost(SOON)
                .until(() ->
                        house.count(
                                        "select count(*) from page where page_id = ? and open",
                                        request.pageId())
                                == 0);
        return request.escalationId();
    }

    private String code(UUID escalation) {
        return house.texts("select code from page where escalation_id = ?", escalation).getFirst();
    }
}
