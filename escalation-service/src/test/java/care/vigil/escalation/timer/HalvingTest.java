package care.vigil.escalation.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HalvingTest {

    private static final List<Integer> BATCH = IntStream.range(0, 200).boxed().toList();

    private final List<List<Integer>> attempts = new ArrayList<>();
    private final List<Integer> done = new ArrayList<>();
    private final List<Integer> heldBack = new ArrayList<>();

    @Test
    void whereverTheBadOneIsAllOthersAreDoneInOrderAndItAloneIsHeldBack() {
        for (var bad : BATCH) {
            forget();
            halving(Set.of(bad)).halve(BATCH);
            assertThat(heldBack).containsExactly(bad);
            assertThat(done).isEqualTo(BATCH.stream().filter(item -> !item.equals(bad)).toList());
        }
    }

    @Test
    void oneBadOneInTwoHundredCostsNoMoreThanSixteenAttempts() {
        for (var bad : BATCH) {
            forget();
            halving(Set.of(bad)).halve(BATCH);
            assertThat(attempts).hasSizeLessThanOrEqualTo(16);
        }
    }

    @Test
    void twoBadOnesAreBothFound() {
        halving(Set.of(3, 150)).halve(BATCH);
        assertThat(heldBack).containsExactly(3, 150);
        assertThat(done).hasSize(198);
        assertThat(attempts).hasSizeLessThanOrEqualTo(30);
    }

    @Test
    void aSingleOneThatFailedIsTriedOnceMore() {
        halving(Set.of()).halve(List.of(7));
        assertThat(done).containsExactly(7);
        assertThat(heldBack).isEmpty();
    }

    @Test
    void whenNotEvenHoldingBackIsPossibleItStartsOver() {
        var halving =
                new Halving<Integer>(
                        some -> {
                            attempts.add(some);
                            throw new IllegalStateException("No connection");
                        },
                        (_, why) -> {
                            throw why;
                        });
        assertThatThrownBy(() -> halving.halve(BATCH)).hasMessage("No connection");
        assertThat(attempts).hasSizeLessThanOrEqualTo(8);
    }

    private Halving<Integer> halving(Set<Integer> bad) {
        return new Halving<>(
                some -> {
                    attempts.add(some);
                    if (some.stream().anyMatch(bad::contains)) {
                        throw new IllegalStateException("Bad");
                    }
                    done.addAll(some);
                },
                (item, _) -> heldBack.add(item));
    }

    private void forget() {
        attempts.clear();
        done.clear();
        heldBack.clear();
    }
}
