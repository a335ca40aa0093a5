package care.vigil.roster.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmsSegmentsTest {

    @Test
    void anSmsHoldsOneHundredAndSixtyLettersAndEachOfSeveralHolds153() {
        assertThat(SmsSegments.of("")).isEqualTo(1);
        assertThat(SmsSegments.of("x".repeat(160))).isEqualTo(1);
        assertThat(SmsSegments.of("x".repeat(161))).isEqualTo(2);
        assertThat(SmsSegments.of("x".repeat(306))).isEqualTo(2);
        assertThat(SmsSegments.of("x".repeat(307))).isEqualTo(3);
    }

    @Test
    void someSignsTakeTheRoomOfTwo() {
        assertThat(SmsSegments.of("€".repeat(80))).isEqualTo(1);
        assertThat(SmsSegments.of("€".repeat(81))).isEqualTo(2);
        assertThat(SmsSegments.of("x".repeat(159) + "[")).isEqualTo(2);
    }

    @Test
    void aSignThatTakesTwoIsNotSplit() {
        // 152 and the sign do not fit into 153, so the second segment begins with the sign.
        assertThat(SmsSegments.of("x".repeat(152) + "[" + "x".repeat(151))).isEqualTo(2);
        assertThat(SmsSegments.of("x".repeat(152) + "[" + "x".repeat(152))).isEqualTo(3);
    }

    @Test
    void oneLetterOutsideTheAlphabetMakesItSeventy() {
        assertThat(SmsSegments.of("é".repeat(160))).isEqualTo(1);
        assertThat(SmsSegments.of("á" + "x".repeat(69))).isEqualTo(1);
        assertThat(SmsSegments.of("á" + "x".repeat(70))).isEqualTo(2);
        assertThat(SmsSegments.of("á" + "x".repeat(133))).isEqualTo(2);
        assertThat(SmsSegments.of("á" + "x".repeat(134))).isEqualTo(3);
        assertThat(SmsSegments.of("‘" + "x".repeat(70))).isEqualTo(2);
    }

    @Test
    void anEmojiTakesTwoAndIsNotSplit() {
        assertThat(SmsSegments.of("😔".repeat(35))).isEqualTo(1);
        assertThat(SmsSegments.of("😔".repeat(36))).isEqualTo(2);
        assertThat(SmsSegments.of("😔".repeat(66))).isEqualTo(2);
        assertThat(SmsSegments.of("😔".repeat(67))).isEqualTo(3);
    }
}
