package care.vigil.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.vigil.simulator.handsets.ProgramNumber;
import com.twilio.rest.api.v2010.account.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final String ACCOUNT = "AC00000000" + "ab".repeat(12);
    private static final Map<String, String> ENVIRONMENT =
            Map.of("TWILIO_ACCOUNT_SID", ACCOUNT, "TWILIO_AUTH_TOKEN", "local-secret");

    @ParameterizedTest
    @CsvSource({
        "AC12345678901234567890123456789012, local-secret",
        "AC00000000abababababababababababab, 12345678901234567890123456789012",
        "AC00000000abababababababababababab, ''",
        "AC00000000,                         local-secret"
    })
    void credentialsThatCouldBeRealAreRefused(String account, String token) {
        assertThatThrownBy(() -> new Credentials(account, token, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("refuses");
    }

    @Test
    void aRealApiKeyIsRefusedAndNoSecretIsEverPrinted() {
        assertThatThrownBy(
                        () -> new Credentials(ACCOUNT, "local-x", "SK" + "1".repeat(32), "secret"))
                .hasMessageContaining("API key");
        assertThat(new Credentials(ACCOUNT, "local-secret", null, null).toString())
                .doesNotContain("secret");
    }

    @Test
    void theEnvironmentNamesTheAccountAndTheCommandLineTheRest() {
        SimulatorSettings settings =
                CommandLine.settings(
                        new String[] {
                            "--port", "8095",
                            "--number",
                                    "+13125550101=http://localhost:8080/sms#rc=3&rp=5xx,ct,rt,"
                                            + "http://localhost:8080/voice,optOut=off,smsFallback=http://localhost:1/f",
                            "--handset", "+13125550121=Patient Juniper Test",
                            "--speech-ms", "5"
                        },
                        ENVIRONMENT);

        assertThat(settings.port()).isEqualTo(8095);
        assertThat(settings.credentials().accountSid()).isEqualTo(ACCOUNT);
        assertThat(settings.pace().speechMillisPerCharacter()).isEqualTo(5);
        assertThat(settings.phones().getFirst().label()).isEqualTo("Patient Juniper Test");
        assertThat(settings.numbers())
                .containsExactly(
                        new ProgramNumber(
                                "+13125550101",
                                "http://localhost:8080/sms#rc=3&rp=5xx,ct,rt",
                                "http://localhost:8080/voice",
                                "http://localhost:1/f",
                                null,
                                null,
                                ProgramNumber.OptOut.OFF));
    }

    @ParameterizedTest
    @CsvSource({"--nonsense,1", "--port,many", "--number,+1312", "--handset,+1312"})
    void aWrongOptionIsToldInOneLine(String option, String value) {
        assertThatThrownBy(() -> CommandLine.settings(new String[] {option, value}, ENVIRONMENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("\n");
    }

    @Test
    void noOtherAddressOfThisMachineAnswers() throws Exception {
        try (var simulator = TwilioSimulator.start(SimulatorSettings.local())) {
            var others =
                    NetworkInterface.networkInterfaces()
                            .flatMap(NetworkInterface::inetAddresses)
                            .filter(address -> !address.isLoopbackAddress())
                            .toList();
            for (InetAddress other : others) {
                try (var socket = new Socket()) {
                    var address = new InetSocketAddress(other, simulator.port());
                    assertThatThrownBy(() -> socket.connect(address, 500))
                            .isInstanceOf(IOException.class);
                }
            }
            assertThat(simulator.client().isUp()).isTrue();
        }
    }

    @Test
    void anApiKeyIsAsGoodAsTheToken() {
        var credentials =
                new Credentials(ACCOUNT, "local-x", "SK00000000" + "c".repeat(24), "local-key");
        try (var simulator = TwilioSimulator.start(SimulatorSettings.local().with(credentials))) {
            var sdk = SdkOverLoopback.of(simulator.url(), credentials.keySid(), "local-key");
            assertThat(Message.reader(ACCOUNT).read(sdk)).isEmpty();
        }
    }
}
