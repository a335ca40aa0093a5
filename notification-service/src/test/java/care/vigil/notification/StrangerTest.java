package care.vigil.notification;

import static care.vigil.notification.House.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.events.PatientTextTemplate;
import care.vigil.simulator.client.HandsetClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who is no clinician texts a pager number, and may be a machine that answers texts. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class StrangerTest {

    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");
    private static final int ROUNDS = 10;
    private static final String DROPPED =
            "select count(*) from attempt where state = 'DROPPED' and reason = 'not to be texted'";

    @Inject House house;

    @BeforeEach
    void intakeTakesThemIn() {
        house.carrier.clearFaults();
        house.escalation.takesIn("<Response/>");
    }

    @AfterEach
    void calm() {
        house.escalation.takesIn(null);
    }

    @Test
    void aMachineIsToldSixTimesAnHourWhomToCallAndTakenInEachTime() {
        var machine = house.telephone();

        answersAllRounds(machine);

        getsSixTextsAndNoMore(machine);
    }

    @Test
    void textsFromTheCrisisNumberCountToo() {
        var machine = house.telephone();
        house.patientText(null, 0, PatientTextTemplate.RECEIVED, machine, FAR);
        house.patientText(null, 0, PatientTextTemplate.RECEIVED, machine, FAR);
        await().atMost(SOON).until(() -> house.posts(machine).size() == 2);

        answersAllRounds(machine);

        getsSixTextsAndNoMore(machine);
    }

    @Test
    void aPatientWhoMustNotBeTextedGetsNoTextFromThePagerNumberEither() {
        var patient = house.telephone();
        house.escalation.takesInWhoMustNotBeTexted();
        var before = house.count(DROPPED);
        patient.texts(House.PAGER, "they read this phone");
        await().atMost(SOON).until(() -> house.count(DROPPED) == before + 1);

        house.escalation.takesIn("<Response/>");
        patient.texts(House.PAGER, "it is mine again");
        await().atMost(SOON).until(() -> house.posts(patient).size() == 1);
    }

    @Test
    void whileIntakeIsAwayNobodyIsLeftInSilence() {
        var patient = house.telephone();
        house.escalation.takesIn(null);
        patient.texts(House.PAGER, "help");
        await().atMost(SOON).until(() -> house.posts(patient).size() == 1);
    }

    private void answersAllRounds(HandsetClient machine) {
        for (int i = 0; i < ROUNDS; i++) {
            machine.texts(House.PAGER, "I am driving and will reply later");
        }
        var from = "From=%2B" + machine.number().substring(1);
        await().atMost(SOON)
                .until(() ->
                        house.escalation.takenIn().stream()
                                        .filter(form -> form.contains(from))
                                        .count()
                                == ROUNDS);
    }

    private void getsSixTextsAndNoMore(HandsetClient machine) {
        await().during(Duration.ofSeconds(1))
                .atMost(SOON)
                .untilAsserted(() -> assertThat(house.posts(machine)).hasSize(6));
    }
}
