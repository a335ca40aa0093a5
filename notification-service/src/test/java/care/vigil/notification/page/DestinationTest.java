package care.vigil.notification.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DestinationTest {

    private static final List<String> EMERGENCY =
            Stream.concat(
                            IntStream.rangeClosed(2, 9).mapToObj(n -> n + "11"),
                            Stream.of("933", "112", "999", "988", "000", "110", "116123"))
                    .toList();
    private static final List<String> PREFIXES =
            List.of("", "+", "1", "+1", "+1-", "tel:", "00", "001", "0111", "+44", "+49", "+61");

    @Test
    void noSpellingOfAnEmergencyNumberIsEverDialled() {
        var random = new Random(11);
        for (int round = 0; round < 5_000; round++) {
            var number = EMERGENCY.get(random.nextInt(EMERGENCY.size()));
            var spelled = PREFIXES.get(random.nextInt(PREFIXES.size())) + noisy(number, random);
            assertThat(Destination.isAllowed(spelled)).as(spelled).isFalse();
        }
    }

    @Test
    void ordinaryNumbersAreAllowedAlsoWhereTheyContainSuchDigits() {
        assertThat(List.of("+13125550111", "+19112345678", "+447911123456", "+18005550988"))
                .allMatch(Destination::isAllowed);
    }

    @Test
    void whatIsNoWholeNumberIsRefused() {
        assertThat(List.of("", "+", "3125550111", "+1312", "+1312555011x", "+0123456789"))
                .noneMatch(Destination::isAllowed);
    }

    private static String noisy(String digits, Random random) {
        var noise = List.of("", " ", "-", ".", "(", ")");
        var text = new StringBuilder();
        for (int at = 0; at < digits.length(); at++) {
            text.append(noise.get(random.nextInt(noise.size()))).append(digits.charAt(at));
        }
        return text.toString();
    }
}
