package care.vigil.bench.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageTextTest {

    @Test
    void theCodeOfAPageIsFoundAmongItsOtherWords() {
        assertThat(
                        PageText.codeOfPage(
                                "Bench 01 urgent on-call page K7QM, received 03:12 CST. Reply 1 to accept, 2 if you cannot take it."))
                .contains("K7QM");
    }

    @Test
    void otherTextsAreNoPages() {
        assertThat(PageText.codeOfPage("You have it: K7QM. http://localhost/x")).isEmpty();
        assertThat(PageText.codeOfConfirmation("You have it: K7QM. http://localhost/x"))
                .contains("K7QM");
        assertThat(PageText.codeOfConfirmation("NOT recorded yet: K7QM. Paging goes on."))
                .isEmpty();
    }

    @Test
    void aCallbacksAddressNamesItsAttempt() {
        var id = UUID.randomUUID();

        assertThat(PageText.attempt("http://localhost:8080/twilio/attempts/" + id + "/status"))
                .contains(id);
        assertThat(PageText.attempt("http://localhost:8080/twilio/patient/status?attempt=" + id))
                .contains(id);
        assertThat(PageText.attempt("")).isEmpty();
    }
}
