package care.vigil.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FictionalNumbersTest {

    @Test
    void everyPatientOfARunHasANumberOfTheirOwnThatBelongsToNobody() {
        var numbers =
                IntStream.range(0, 20_000)
                        .mapToObj(FictionalNumbers::ofPatient)
                        .collect(Collectors.toSet());

        assertThat(numbers).hasSize(20_000);
        assertThat(numbers)
                .allMatch(number -> number.matches("\\+1[2-9]\\d\\d55501[2-9]\\d"))
                .noneMatch(number -> number.matches("\\+1(500|.11).*"));
    }

    @Test
    void patientsNeverHaveTheNumbersOfStaff() {
        assertThatThrownBy(() -> FictionalNumbers.number(312, 200))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(FictionalNumbers.number(312, 111)).isEqualTo("+13125550111");
    }
}
