package care.vigil.notification;

import static care.vigil.notification.House.PROGRAM;
import static care.vigil.notification.House.SOON;
import static care.vigil.notification.House.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.events.ClinicianEvent;
import care.vigil.events.ClinicianEvent.ClinicianPublished;
import care.vigil.events.ClinicianEvent.Membership;
import care.vigil.events.NoticeEvent.OperationsAlerted;
import care.vigil.events.OperationsTrouble;
import care.vigil.events.Role;
import care.vigil.events.Topics;
import care.vigil.messaging.Database;
import care.vigil.simulator.client.HandsetClient;
import care.vigil.simulator.handsets.Script;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class OperationsAlertsTest {

    @Inject House house;
    @Inject Database database;

    private HandsetClient first;
    private HandsetClient second;

    @BeforeEach
    void operationsAreThere() {
        database.useTransaction(tx -> tx.execute("delete from operations_alert"));
        first = house.telephone();
        second = house.telephone();
        known(true, first, second);
    }

    @Test
    void everyTelephoneOfOperationsIsTextedAndCalledAndNobodyElse() {
        var clinician = house.clinician("Mara Lindqvist");
        var gone = house.telephone();
        known(false, gone);

        alert(PROGRAM, OperationsTrouble.REQUEST_WITHOUT_CASE);

        for (var phone : List.of(first, second)) {
            var text = phone.awaitText("a request has no case", SOON).body();
            assertThat(text).contains("Harbor: Vigil alarm", "http://localhost:8080/operations");
            phone.awaitRinging(SOON).answer();
            phone.awaitHeard("a request has no case. Look at the board now. Again: Harbor.", SOON);
        }
        assertThat(house.posts(clinician.phone())).isEmpty();
        assertThat(house.posts(gone)).isEmpty();
        assertThat(house.count("select count(*) from attempt where about = ?", about()))
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void theSameTroubleIsToldOnceInFiveMinutesAndAnotherAtOnce() {
        alert(PROGRAM, OperationsTrouble.REQUEST_WITHOUT_CASE);
        alert(PROGRAM, OperationsTrouble.REQUEST_WITHOUT_CASE);
        alert(PROGRAM, OperationsTrouble.REQUEST_PUT_ASIDE);
        first.awaitText("put aside", SOON);
        assertThat(told(first, "has no case")).isEqualTo(1);

        house.change("update operations_alert set told_at = told_at - interval '301 seconds'");
        alert(PROGRAM, OperationsTrouble.REQUEST_WITHOUT_CASE);
        await().atMost(SOON).until(() -> told(first, "has no case") == 2);
    }

    @Test
    void aPageThatCannotBeReadAlertsTheOperationsOfItsProgram() {
        page("{\"type\":\"page-requested\",\"program\":\"" + PROGRAM + "\",\"round\":\"?\"}");

        first.awaitText("a page could not be processed", SOON);
        assertThat(house.count("select count(*) from dead_event where topic = 'pages'"))
                .isPositive();
    }

    @Test
    void whatNamesNoProgramAlertsTheOperationsOfEveryProgram() {
        page("{\"type\":\"page-of-tomorrow\"}");
        first.awaitText("a page could not be processed", SOON);

        alert("nobody-knows-it", OperationsTrouble.REQUEST_PUT_ASIDE);
        second.awaitText("a request could not be processed", SOON);
    }

    private void page(String bytes) {
        house.publishBytes(Topics.PAGES, "some-key", bytes.getBytes(StandardCharsets.UTF_8));
    }

    private void alert(String program, OperationsTrouble what) {
        house.publish(Topics.NOTICES, new OperationsAlerted(UUID.randomUUID(), T0, program, what));
    }

    private long told(HandsetClient phone, String words) {
        return phone.received().stream().filter(text -> text.body().contains(words)).count();
    }

    private static String about() {
        return "alert " + OperationsTrouble.REQUEST_WITHOUT_CASE;
    }

    /** Makes somebody of operations known, and waits until they are. */
    private void known(boolean active, HandsetClient... phones) {
        var id = UUID.randomUUID();
        house.publish(
                Topics.CLINICIANS,
                new ClinicianPublished(
                        UUID.randomUUID(),
                        T0,
                        id,
                        1,
                        T0,
                        "Operations",
                        active,
                        Arrays.stream(phones)
                                .map(phone -> {
                                    phone.scripted(Script.of(Script.Kind.MANUAL));
                                    return new ClinicianEvent.Phone(
                                            UUID.randomUUID(),
                                            house.sealed(phone.number()),
                                            true,
                                            true,
                                            true);
                                })
                                .toList(),
                        List.of(new Membership(PROGRAM, List.of(Role.OPERATIONS)))));
        await().atMost(SOON)
                .until(() ->
                        house.count("select count(*) from membership where clinician_id = ?", id)
                                == 1);
    }
}
