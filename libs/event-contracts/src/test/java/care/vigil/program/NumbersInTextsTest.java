package care.vigil.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NumbersInTextsTest {

    private static final Optional<EmergencyNumbers> THERE =
            Optional.of(new EmergencyNumbers("999 or 112", "116 123"));

    private static final String ENGLISH =
            "Automatic: received. In danger? Call {emergency} or go to the nearest emergency room."
                    + " {crisis-line} takes calls at any hour.";

    private static final String SPANISH =
            "Texto del sistema. Si corre peligro, llame al {emergency}. El {crisis-line} recibe"
                    + " llamadas.";

    @Test
    void theNumbersOfThePatientsCountryStandInTheText() {
        assertThat(NumbersInTexts.filled(ENGLISH, "en", THERE))
                .isEqualTo(
                        "Automatic: received. In danger? Call 999 or 112 or go to the nearest"
                                + " emergency room. 116 123 takes calls at any hour.");
    }

    @Test
    void whereNobodyKnowsThemNoNumberIsGuessedAndNothingIsSaidOfACrisisLine() {
        assertThat(NumbersInTexts.filled(ENGLISH, "en", Optional.empty()))
                .isEqualTo(
                        "Automatic: received. In danger? Call your local emergency number or go to"
                                + " the nearest emergency room.");
        assertThat(NumbersInTexts.filled(SPANISH, "es", Optional.empty()))
                .isEqualTo(
                        "Texto del sistema. Si corre peligro, llame al tel\u00e9fono local de"
                                + " emergencias.");
    }

    @Test
    void aSentenceThatAlsoNamesTheEmergencyServicesStays() {
        assertThat(
                        NumbersInTexts.filled(
                                "Call {emergency} or {crisis-line}.", "pl", Optional.empty()))
                .isEqualTo("Call your local emergency number or your local crisis line.");
    }
}
