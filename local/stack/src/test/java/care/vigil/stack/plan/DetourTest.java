package care.vigil.stack.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetourTest {

    @TempDir Path home;

    private Map<String, String> escalation(Map<String, String> environment) throws IOException {
        var secrets = new Secrets(home.resolve("keys"));
        secrets.ensure(false);
        var options =
                new StackOptions(
                        home,
                        home,
                        home.resolve("data"),
                        home.resolve("keys"),
                        home.resolve("programs"),
                        Ports.usual(0),
                        1,
                        Carrier.parse("sim"),
                        "http://localhost:8080",
                        "real",
                        environment,
                        false);
        return new Environment(options, secrets).service(Service.ESCALATION, 1);
    }

    @Test
    void servicesFindKafkaAndPostgresDirectly() throws IOException {
        assertThat(escalation(Map.of()))
                .containsEntry("VIGIL_KAFKA", "127.0.0.1:19092")
                .extractingByKey("VIGIL_DB_URL")
                .asString()
                .contains("127.0.0.1:15432/");
    }

    @Test
    void whatATestPutsBetweenIsWhatTheyFind() throws IOException {
        assertThat(
                        escalation(
                                Map.of(
                                        "VIGIL_DETOUR_KAFKA", "29001",
                                        "VIGIL_DETOUR_POSTGRES", "29002")))
                .containsEntry("VIGIL_KAFKA", "127.0.0.1:29001")
                .extractingByKey("VIGIL_DB_URL")
                .asString()
                .contains("127.0.0.1:29002/");
    }
}
