package care.vigil.notification.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CarrierStatusTest {

    @Test
    void inWhateverOrderReportsComeAFinalOneStays() {
        var random = new Random(3);
        for (int round = 0; round < 1_000; round++) {
            var reports =
                    new ArrayList<>(
                            List.of("queued", "initiated", "ringing", "in-progress", "completed"));
            reports.addAll(List.of("completed", "ringing", "queued"));
            Collections.shuffle(reports, random);
            CarrierStatus known = null;
            for (var report : reports) {
                var status = CarrierStatus.of(report).orElseThrow();
                known = status.follows(known) ? status : known;
            }
            assertThat(known).isEqualTo(CarrierStatus.COMPLETED);
        }
    }

    @Test
    void theFirstFinalReportWins() {
        assertThat(CarrierStatus.FAILED.follows(CarrierStatus.DELIVERED)).isFalse();
        assertThat(CarrierStatus.DELIVERED.follows(CarrierStatus.UNDELIVERED)).isFalse();
    }

    @Test
    void aWordThatIsUnknownSaysNothing() {
        assertThat(CarrierStatus.of("teleported")).isEmpty();
        assertThat(CarrierStatus.of("no-answer")).contains(CarrierStatus.NO_ANSWER);
    }
}
