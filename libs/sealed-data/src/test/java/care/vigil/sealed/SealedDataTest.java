package care.vigil.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedDataTest {

    private static final PhoneNumber PATIENT = PhoneNumber.of("+13125550121");

    @TempDir static Path keys;

    @BeforeAll
    static void makeKeys() throws Exception {
        GenerateKeys.into(keys);
    }

    @Test
    void aFieldReadsBackInItsOwnPlaceOnly() {
        var cipher = FieldCipher.open(keys.resolve("data-intake.json"));
        var sealed = cipher.encrypt("help \0 me", "message.body:1");
        assertThat(cipher.decryptText(sealed, "message.body:1")).isEqualTo("help \0 me");
        assertThatThrownBy(() -> cipher.decrypt(sealed, "message.body:2"))
                .isInstanceOf(Undecryptable.class);
    }

    @Test
    void theSameTextLooksDifferentEachTime() {
        var cipher = FieldCipher.open(keys.resolve("data-intake.json"));
        assertThat(cipher.encrypt("help", "x")).isNotEqualTo(cipher.encrypt("help", "x"));
        assertThat(new String(cipher.encrypt("help", "x"), StandardCharsets.ISO_8859_1))
                .doesNotContain("help");
    }

    @Test
    void anotherServicesKeyDoesNotOpenAField() {
        var sealed = FieldCipher.open(keys.resolve("data-intake.json")).encrypt("help", "x");
        var other = FieldCipher.open(keys.resolve("data-roster.json"));
        assertThatThrownBy(() -> other.decrypt(sealed, "x")).isInstanceOf(Undecryptable.class);
    }

    @Test
    void anIndexFindsANumberWithinItsScopeOnly() {
        var index = BlindIndex.open(keys.resolve("index-intake.json"));
        assertThat(index.of("harbor", PATIENT)).hasSize(32).isEqualTo(index.of("harbor", PATIENT));
        assertThat(index.of("harbor", PATIENT)).isNotEqualTo(index.of("rapid", PATIENT));
    }

    @Test
    void aSealedNumberOpensWithThePrivateKey() {
        var sealed = PhoneSeal.open(keys.resolve("phones-public.json")).seal(PATIENT);
        assertThat(sealed).doesNotContain("5550121");
        var opener = PhoneOpener.open(keys.resolve("phones-private.json"));
        assertThat(opener.open(sealed)).isEqualTo(PATIENT);
        assertThatThrownBy(() -> opener.open("bm90IHNlYWxlZA")).isInstanceOf(Undecryptable.class);
    }

    @Test
    void keysAreMadeOnceAndOnlyTheirOwnerMayReadThem() throws Exception {
        var before = Files.readString(keys.resolve("internal-token"));
        GenerateKeys.into(keys);
        assertThat(Files.readString(keys.resolve("internal-token"))).isEqualTo(before);
        try (var files = Files.list(keys)) {
            assertThat(files)
                    .allSatisfy(file ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(file)))
                                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void aNumberPrintsMasked() {
        assertThat("for " + PATIENT).isEqualTo("for …21");
    }

    @Test
    void emergencyNumbersAreKnownInAnySpelling() {
        assertThat(
                        List.of(
                                "911", "+1911", "1911", "9-1-1", "988", "+1988", "112", "999",
                                "211", "811", "+44999", "933"))
                .allMatch(PhoneNumber::isEmergency);
        assertThat(List.of("+13125550111", "+19115550111", "+13129110988"))
                .noneMatch(PhoneNumber::isEmergency);
    }

    @Test
    void aNumberBelongsToACountryAlsoWhereSeveralShareACountryCode() {
        assertThat(PATIENT.country()).contains("US");
        assertThat(PhoneNumber.of("+14165550121").country()).contains("CA");
        assertThat(PhoneNumber.of("+18765550121").country()).contains("JM");
    }

    @Test
    void aNumberOfNoKnownCountryBelongsToNone() {
        assertThat(List.of("+88250000000", "+15550100001", "+99912345678"))
                .map(number -> PhoneNumber.of(number).country())
                .containsOnly(Optional.empty());
    }
}
