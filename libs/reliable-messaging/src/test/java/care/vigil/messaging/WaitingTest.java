package care.vigil.messaging;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private final Waiting waiting = new Waiting(2);

    @Test
    void rowsLeaveInTheOrderInWhichTheyCame() throws InterruptedException {
        waiting.offer(usual(7));
        waiting.offer(usual(3));
        assertThat(left()).containsExactly(7L, 3L);
    }

    @Test
    void thoseAtOnceLeaveFirstAndInTheirOwnOrder() throws InterruptedException {
        waiting.offer(usual(1));
        waiting.offer(atOnce(9));
        waiting.offer(atOnce(5));
        assertThat(left()).containsExactly(9L, 5L, 1L);
    }

    @Test
    void onlyThoseAtOnceFindRoomInAFullQueue() throws InterruptedException {
        assertThat(waiting.offer(usual(1))).isTrue();
        assertThat(waiting.offer(usual(2))).isTrue();
        assertThat(waiting.offer(usual(3))).isFalse();
        assertThat(waiting.offer(atOnce(4))).isTrue();
        assertThat(left()).containsExactly(4L, 1L, 2L);
    }

    private List<Long> left() throws InterruptedException {
        var ids = new ArrayList<Long>();
        for (var row = waiting.poll(1, MILLISECONDS);
                row != null;
                row = waiting.poll(1, MILLISECONDS)) {
            ids.add(row.id());
        }
        return ids;
    }

    private static OutboxRow usual(long id) {
        return new OutboxRow(id, "pages", "case", new byte[0], false);
    }

    private static OutboxRow atOnce(long id) {
        return new OutboxRow(id, "pages", "case", new byte[0], true);
    }
}
