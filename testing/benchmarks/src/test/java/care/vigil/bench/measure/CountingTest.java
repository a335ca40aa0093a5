package care.vigil.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountingTest {

    @Test
    void aProcessNameMayHoldAnythingWithoutShiftingTheTimes() {
        String stat =
                "42 (post gres) (x)) S 1 42 42 0 -1 4194304 100 0 0 0 300 200 70 30 20 0 1 0 5 1 1";

        assertThat(ProcessTimes.ofStat(stat, false)).isEqualTo(5_000);
        assertThat(ProcessTimes.ofStat(stat, true)).isEqualTo(6_000);
    }

    @Test
    void idleTimeIsNotBusy() {
        assertThat(ProcessTimes.busyOfStat("cpu  100 10 50 9999 888 1 2 3 0 0\ncpu0 1 1 1 1 1\n"))
                .isEqualTo(1_660);
    }

    @Test
    void whatOthersUseIsWhatOursDidNot() {
        var times = new ProcessTimes(Map.of("intake", 2_000L, "kafka", 1_000L), 5_000);
        var counters = new Counters(Map.of(), 0, 0, 0, 0, Map.of());

        var usage = new Usage(100, Duration.ofSeconds(10), 2, times, counters);

        assertThat(usage.busy()).isEqualTo(0.25);
        assertThat(usage.others()).isEqualTo(0.1);
        assertThat(usage.perCrisis(times.sum())).isEqualTo(30);
    }

    @Test
    void requestsOfAllAddressesAreCounted() {
        String page =
                """
                # TYPE http_server_requests_seconds summary
                http_server_requests_seconds_count{method="POST",status="200"} 40.0
                http_server_requests_seconds_sum{method="POST",status="200"} 0.5
                http_server_requests_seconds_count{method="GET",status="404"} 2.0
                """;

        assertThat(Counters.served(page)).isEqualTo(42);
    }

    @Test
    void ourOwnTimeIsRead() {
        var now =
                ProcessTimes.now(
                        List.of(
                                new ProcessTimes.Measured(
                                        "self", ProcessHandle.current().pid(), false)));

        assertThat(now.ofProcess()).containsOnlyKeys("self");
        assertThat(now.since(now).sum()).isZero();
    }
}
