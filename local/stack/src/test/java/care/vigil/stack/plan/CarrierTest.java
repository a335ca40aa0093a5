package care.vigil.stack.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierTest {

    @Test
    void onlyTheWordLiveReachesTheRealCarrier() {
        assertThat(Carrier.parse("live").onLoopback()).isFalse();
        assertThat(Carrier.parse("sim").onLoopback()).isTrue();
        assertThat(Carrier.parse("http://127.0.0.1:9999/").baseUrl())
                .isEqualTo("http://127.0.0.1:9999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.twilio.com",
                "http://127.0.0.1.example.org:80",
                "http://127.0.0.1:80@example.org",
                "http://10.0.0.1:8090",
                "LIVE",
                ""
            })
    void everythingElseOffThisMachineIsRefused(String text) {
        assertThatThrownBy(() -> Carrier.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
