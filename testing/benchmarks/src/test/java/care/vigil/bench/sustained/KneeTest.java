package care.vigil.bench.sustained;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.bench.sustained.Knee.Tried;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KneeTest {

    @Test
    void ratesAreDoubledUntilOneIsNotCarriedThenTheGapIsHalved() {
        assertThat(search(27)).containsExactly(10.0, 20.0, 40.0, 30.0, 25.0, 28.0);
        assertThat(Knee.highestCarried(tried(27))).isEqualTo(25);
    }

    @Test
    void aMachineThatCarriesEverythingIsAskedForTheMost() {
        assertThat(search(1_000)).containsExactly(10.0, 20.0, 40.0, 80.0, 160.0);
    }

    @Test
    void aMachineThatCarriesNothingIsAskedForLessUntilOne() {
        assertThat(search(0.5)).containsExactly(10.0, 5.0, 2.0, 1.0);
        assertThat(Knee.highestCarried(tried(0.5))).isZero();
    }

    @Test
    void whatIsUnderWayMayGrowByATwentiethOfWhatCame() {
        assertThat(Knee.carries(100, 104, 200)).isTrue();
        assertThat(Knee.carries(105, 128, 250)).isFalse();
        assertThat(Knee.carries(100, 40, 100)).isTrue();
    }

    @Test
    void aFewCasesMoreAreNoGrowth() {
        assertThat(Knee.carries(2, 7, 10)).isTrue();
    }

    private static List<Double> search(double knee) {
        return tried(knee).stream().map(Tried::rate).toList();
    }

    private static List<Tried> tried(double knee) {
        List<Tried> tried = new ArrayList<>();
        for (var next = Knee.next(tried, 10, 160);
                next.isPresent();
                next = Knee.next(tried, 10, 160)) {
            tried.add(new Tried(next.getAsDouble(), next.getAsDouble() <= knee));
        }
        return tried;
    }
}
