package care.vigil.escalation.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PatientTest {

    private static final Patient FREE = new Patient(List.of("en"), "sealed", true, false);
    private static final Patient FLAGGED = new Patient(List.of("en"), "sealed", false, true);

    @Test
    void whatALaterMessageForbidsIsForbiddenAndWhatAnEarlierOneForbadeStaysSo() {
        assertThat(FREE.joinedBy(FLAGGED).noVoicemail()).isTrue();
        assertThat(FLAGGED.joinedBy(FREE).noVoicemail()).isTrue();
        assertThat(FLAGGED.joinedBy(FREE).textable()).isFalse();
    }

    @Test
    void theNewestWishForAChannelCounts() {
        var wishing = FREE.preferringText(true);
        assertThat(FREE.joinedBy(wishing).prefersText()).isTrue();
        assertThat(wishing.joinedBy(FREE).prefersText()).isFalse();
        assertThat(wishing.in("CA").refusedByCarrier().prefersText()).isTrue();
        assertThat(FREE.joinedBy(FREE)).isEqualTo(FREE);
    }

    @Test
    void whereThePatientIsIsWhatTheLastMessageSaid() {
        assertThat(FREE.in("US").joinedBy(FREE.in("CA")).country()).isEqualTo("CA");
        assertThat(FREE.in("US").joinedBy(FREE).country()).isNull();
        assertThat(FREE.in("US").refusedByCarrier().country()).isEqualTo("US");
    }

    @Test
    void aPatientWhoCannotBeTextedAnyMoreKeepsTheOtherFlag() {
        assertThat(FLAGGED.refusedByCarrier().noVoicemail()).isTrue();
    }

    @Test
    void whoWritesAgainAfterTheCarrierRefusedIsTextedAgainUnlessAFlagForbidsIt() {
        assertThat(FREE.refusedByCarrier().canBeTexted()).isFalse();
        assertThat(FREE.refusedByCarrier().joinedBy(FREE).canBeTexted()).isTrue();
        assertThat(FLAGGED.refusedByCarrier().joinedBy(FREE).canBeTexted()).isFalse();
    }
}
