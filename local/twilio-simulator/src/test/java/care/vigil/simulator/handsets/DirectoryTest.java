package care.vigil.simulator.handsets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryTest {

    private final Directory directory = new Directory();

    @ParameterizedTest
    @CsvSource({
        "Patient Juniper Test, patients",
        "June Applewood · Harbor patient, patients",
        "Mara Lindqvist · Harbor primary, clinicians",
        "Dr. Patience Bell · Harbor supervisor, clinicians",
        "Harbor operations desk · Harbor operations, operations",
        "Operations desk, operations"
    })
    void aLabelSaysInWhichGroupAHandsetIsShown(String label, String group) {
        assertThat(directory.name("+13125550121", label, null).group()).isEqualTo(group);
    }
}
