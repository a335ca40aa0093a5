package care.vigil.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitTest {

    private final Limit quick = Limit.atMost(4, "s", "answered");
    private final Limit many = Limit.atLeast(100, "/s", "carried");

    @Test
    void whatIsWithinItsBoundIsMet() {
        assertThat(quick.row(3.26)).containsExactly("answered", "≤ 4 s", "3.3 s", "met");
        assertThat(many.row(120)).containsExactly("carried", "≥ 100/s", "120/s", "met");
        assertThat(quick.isMet(4)).isTrue();
    }

    @Test
    void aMissSaysByHowMuchAndHowManyTimes() {
        assertThat(quick.row(10).getLast()).isEqualTo("missed by 6 s (2.5 times)");
        assertThat(many.row(20).getLast()).isEqualTo("missed by 80/s (5.0 times)");
    }

    @Test
    void aBoundOfNothingHasNoTimes() {
        assertThat(Limit.atMost(0, "", "lost").row(2).getLast()).isEqualTo("missed by 2");
    }

    @Test
    void whatWasNotMeasuredIsNotMet() {
        assertThat(quick.notMeasured("the stack ended"))
                .containsExactly("answered", "≤ 4 s", "–", "not measured: the stack ended");
        assertThat(quick.isMet(Double.NaN)).isFalse();
    }

    @Test
    void whatNeverHappenedIsMissed() {
        assertThat(quick.row(Double.POSITIVE_INFINITY))
                .containsExactly("answered", "≤ 4 s", "never", "missed");
        assertThat(quick.row(Double.NaN).getLast()).startsWith("not measured");
    }
}
