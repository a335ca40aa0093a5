package care.vigil.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import care.vigil.events.CrisisRequestEvent.CrisisRequested;
import care.vigil.intake.support.Carrier;
import care.vigil.intake.support.IntakeTest;
import care.vigil.intake.support.Patients;
import care.vigil.intake.support.Program;
import care.vigil.intake.support.Requests;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** Whose emergency numbers a patient is told: never simply those of the program. */
@IntakeTest
class WhereThePatientIsTest {

    private static final String VOICE = "/twilio/patient/voice";

    @Inject Patients patients;

    private final Program program = Program.known();
    private final String phone = Program.newPhone();

    @Test
    void theCountryOnFileTravelsWithTheRequestAndWithTheFirstText() {
        patients.enrolIn("GB", program, phone);

        assertThat(toldWithTheFirstText()).isEqualTo("GB");
        call().body(allOf(containsString("call 9 9 9 or go"), not(containsString("9 1 1"))));
    }

    @Test
    void aPatientOfWhomNobodyKnowsWhereTheyAreIsToldNoNumber() {
        patients.enrolIn(null, program, phone);

        assertThat(toldWithTheFirstText()).isNull();
        call().body(allOf(containsString("your local emergency number"), nobodysNumber()));
    }

    @Test
    void aPatientWhereTheProgramKnowsNoNumberIsToldNone() {
        patients.enrolIn("AU", program, phone);

        assertThat(toldWithTheFirstText()).isEqualTo("AU");
        call().body(allOf(containsString("your local emergency number"), nobodysNumber()));
    }

    @Test
    void whoIsNotEnrolledIsToldTheNumbersOfTheCountryOfTheirNumber() {
        assertThat(toldWithTheFirstText()).isEqualTo("US");
        call().body(containsString("call 9 1 1 or go"));
    }

    private static Matcher<String> nobodysNumber() {
        return allOf(not(containsString("9 1 1")), not(containsString("9 9 9")));
    }

    private String toldWithTheFirstText() {
        var text = Carrier.text(phone, program.crisisNumber(), "help");
        Requests.accepted(text);
        CrisisRequested request = Requests.of(text);
        assertThat(Requests.awaitFirstTexts(request.contactId(), 1))
                .singleElement()
                .extracting(first -> first.country())
                .isEqualTo(request.country());
        return request.country();
    }

    private ValidatableResponse call() {
        return Carrier.post(VOICE, Carrier.call(phone, program.crisisNumber())).statusCode(200);
    }
}
