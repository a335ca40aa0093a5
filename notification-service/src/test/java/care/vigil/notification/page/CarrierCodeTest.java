package care.vigil.notification.page;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.notification.page.CarrierCode.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierCodeTest {

    @ParameterizedTest
    @ValueSource(ints = {21211, 21217, 21214, 21216, 21408, 21608, 21610, 21612, 21614, 21635})
    void aNumberThatIsInvalidBlockedOrOptedOutIsLostAsAChannel(int code) {
        assertThat(CarrierCode.refusal(400, code)).isEqualTo(new Outcome.ChannelLost(code));
    }

    @ParameterizedTest
    @CsvSource({"401,20003", "403,20403", "404,20404", "429,20429", "400,21212", "400,99999"})
    void troubleOfTheCarrierOrOfOursSaysNothingAboutTheNumber(int status, int code) {
        assertThat(CarrierCode.refusal(status, code)).isEqualTo(new Outcome.CarrierTrouble(code));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 408})
    void afterAServerErrorNobodyKnowsWhatBecameOfTheRequest(int status) {
        assertThat(CarrierCode.refusal(status, 20500)).isEqualTo(new Outcome.Unknown(20500));
    }

    @Test
    void noReadableAnswerIsUnknownToo() {
        assertThat(CarrierCode.refusal(null, null)).isEqualTo(new Outcome.Unknown(null));
    }

    @Test
    void aCodeThatNobodyHasHeardOfIsCarrierTrouble() {
        assertThat(CarrierCode.meaning(39999)).isEqualTo(Meaning.CARRIER_TROUBLE);
        assertThat(CarrierCode.meaning(null)).isEqualTo(Meaning.CARRIER_TROUBLE);
    }

    @Test
    void aHandsetThatIsOffIsNotLost() {
        assertThat(CarrierCode.meaning(30003)).isEqualTo(Meaning.NOT_DELIVERED);
    }
}
