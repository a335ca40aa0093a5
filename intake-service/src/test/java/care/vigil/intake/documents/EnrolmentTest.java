package care.vigil.intake.documents;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.intake.support.Carrier;
import care.vigil.intake.support.IntakeTest;
import care.vigil.intake.support.Program;
import care.vigil.intake.support.Requests;
import care.vigil.intake.support.Rows;
import care.vigil.intake.support.Stored;
import care.vigil.testing.RealParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The documents of the local installation were loaded when the service under test started. */
@IntakeTest
class EnrolmentTest {

    private final Program harbor = new Program("harbor", "+13125550100", "+13125550101");

    @BeforeEach
    void harborIsKnown() {
        harbor.publish();
    }

    @Test
    void everyPatientIsEnrolledWithPlaceContactsAndASixStepPlan() {
        assertThat(Rows.count("select count(*) from patient where program = 'harbor'"))
                .isEqualTo(3);
        assertThat(
                        Rows.count(
                                "select count(*) from crisis_plan_step join crisis_plan using"
                                        + " (plan_id) join patient using (patient_id) where"
                                        + " program = 'harbor'"))
                .isEqualTo(18);
        assertThat(
                        Rows.count(
                                "select count(*) from guardian join patient using (patient_id) where program = 'harbor'"))
                .isEqualTo(1);
        var id = (UUID) Rows.one("select patient_id from patient where handle = 'harbor-june'");
        var name = (byte[]) Rows.one("select name from patient where patient_id = ?", id);
        assertThat(Stored.cipher().decryptText(name, "patient.name:" + id))
                .isEqualTo("June Applewood");
    }

    @Test
    void aPatientIsAnsweredInTheirOwnLanguage() {
        var form = Carrier.text("+13125550122", harbor.crisisNumber(), "ayuda");

        Requests.accepted(form);

        var request = Requests.of(form);
        assertThat(request.languages()).containsExactly("es");
        assertThat(Requests.awaitFirstTexts(request.contactId(), 1).getFirst().languages())
                .containsExactly("es");
    }

    @Test
    void aPatientWhoseSafetyFlagForbidsItIsNotTexted() {
        Map<String, String> form = Carrier.text("+13125550123", harbor.crisisNumber(), "help");

        Requests.accepted(form);

        var request = Requests.of(form);
        assertThat(request.textable()).isFalse();
        assertThat(request.sealedPhone()).isNotBlank();
        assertThat(Requests.firstTexts(request.contactId())).isEmpty();
    }

    @Test
    void eachApiKeyIsWrittenOnceWhereOnlyItsOwnerReadsIt() throws IOException {
        var file = RealParts.open().folder().resolve("data/api-keys");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        var key = lines.getFirst().substring(lines.getFirst().lastIndexOf(' ') + 1);
        assertThat(Rows.count("select count(*) from api_key where program = 'harbor'"))
                .isEqualTo(1);
        assertThat(Rows.one("select encode(key_hash, 'escape') from api_key limit 1").toString())
                .doesNotContain(key);
    }
}
