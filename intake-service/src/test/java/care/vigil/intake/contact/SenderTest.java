package care.vigil.intake.contact;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.sealed.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTest {

    @Test
    void aRealNumberIsAPhone() {
        assertThat(Sender.ofCarrier("+13125550121"))
                .isEqualTo(new Sender.Phone(PhoneNumber.of("+13125550121")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anonymous",
                "Anonymous",
                "72345",
                "3125550121",
                "+1",
                "sip:x@y",
                "whatsapp:+13125550121"
            })
    void whatIsNoNumberIsWithheld(String from) {
        assertThat(Sender.ofCarrier(from)).isEqualTo(new Sender.Withheld());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+266696687", "+7378742833", "+2562533", "+8656696", "+86282452253"})
    void aWordSpelledOnAKeypadIsWithheld(String from) {
        assertThat(Sender.ofCarrier(from)).isEqualTo(new Sender.Withheld());
    }

    @Test
    void noSenderPrintsItsNumber() {
        var number = PhoneNumber.of("+13125550121");

        assertThat(new Sender.Phone(number).toString()).doesNotContain("3125550121");
        assertThat(new Sender.Account("june@example.org", number).toString())
                .doesNotContain("june", "3125550121");
    }
}
