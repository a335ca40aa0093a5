package care.vigil.intake.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AppRequestTest {

    @Test
    void theSameKeyOfTwoProgramsIsTwoRequests() {
        var request = new AppRequest("june", null, "help", null);

        assertThat(request.asMessage("harbor", "1").sourceId())
                .isEqualTo(request.asMessage("harbor", "1").sourceId())
                .isNotEqualTo(request.asMessage("rapid", "1").sourceId());
    }

    @Test
    void equalBytesMeanEqualRequests() {
        var one = new AppRequest("june", null, "help", null);
        var moved = new AppRequest("june", "help", null, null);

        assertThat(bytes(one)).isEqualTo(bytes(new AppRequest("june", null, "help", null)));
        assertThat(content(one)).isNotEqualTo(content(moved));
        assertThat(content(one)).isNotEqualTo(content(new AppRequest("june", null, "help", "en")));
    }

    private static byte[] bytes(AppRequest request) {
        return request.asMessage("harbor", "1").original().bytes();
    }

    private static String content(AppRequest request) {
        var withoutPhone =
                new AppRequest(
                        request.accountId(),
                        null,
                        String.valueOf(request.text()),
                        request.language());
        return withoutPhone.asMessage("harbor", "1").original().asText();
    }
}
