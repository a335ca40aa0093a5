package care.vigil.chaos.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaksTest {

    private final Leaks leaks = new Leaks(List.of("kingfisher"), Set.of("+12015550120"));

    @Test
    void aWordOrANumberInAnAddressIsFoundHoweverItIsWritten() {
        leaks.inAddress("http://localhost/twilio/x?to=%2B12015550120");
        leaks.inAddress("http://localhost/twilio/x?words=KingFisher");

        assertThat(leaks.found())
                .containsExactly(
                        "a patient's word in an address", "somebody's number in an address");
    }

    @Test
    void numbersOfNobodyAndLongRowsOfDigitsAreNone() {
        leaks.inAddress("http://localhost/?to=%2B12015550100&at=912015550120777");

        assertThat(leaks.found()).isEmpty();
    }

    @Test
    void everyLogIsReadExceptTheCarriersOwn(@TempDir Path logs) throws IOException {
        Files.writeString(logs.resolve("simulator.log"), "from +12015550120: kingfisher");
        leaks.inLogs(logs);
        assertThat(leaks.found()).isEmpty();

        Files.writeString(logs.resolve("intake-1.log"), "WARN from 12015550120");
        leaks.inLogs(logs);
        assertThat(leaks.found()).singleElement().asString().contains("intake-1.log");
    }
}
