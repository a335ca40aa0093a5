package care.vigil.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.web.grant.ReadGrant;
import care.vigil.web.grant.ReadGrants;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Keys.class)
class ReadGrantTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Inject ReadGrants grants;

    private final UUID escalation = UUID.randomUUID();
    private final UUID contact = UUID.randomUUID();
    private final UUID reader = UUID.randomUUID();

    @Test
    void saysWhatWasSigned() {
        assertThat(grants.verified(issued(), NOON.plusSeconds(59)))
                .contains(
                        new ReadGrant(
                                escalation,
                                contact,
                                "harbor",
                                reader,
                                ReadGrant.Reason.PAGED,
                                NOON.plusSeconds(60)));
    }

    @Test
    void isWorthNothingAfterAMinuteNorBeforeItWasGiven() {
        assertThat(grants.verified(issued(), NOON.plusSeconds(60))).isEmpty();
        assertThat(grants.verified(issued(), NOON.minusSeconds(1))).isEmpty();
    }

    @Test
    void isWorthNothingOnceChanged() {
        var parts = issued().split("\\.", -1);
        var content = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        var other = content.replace("PAGED", "OWNER");
        var changed =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(other.getBytes(StandardCharsets.UTF_8));

        assertThat(grants.verified(changed + "." + parts[1], NOON)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ".", "a.b", "a.b.c", "%%%.%%%", "eA.eA"})
    void nonsenseIsNoGrant(String text) {
        assertThat(grants.verified(text, NOON)).isEmpty();
    }

    @Test
    void fitsIntoAnAddressAsItIs() {
        assertThat(issued()).matches("[A-Za-z0-9_.-]+").hasSizeLessThan(400);
    }

    @Test
    void whoHoldsTheEmergencyTaskReadsNoWords() {
        assertThat(ReadGrant.Reason.EMERGENCY_TASK.words()).isFalse();
        assertThat(ReadGrant.Reason.SUPERVISOR.words()).isTrue();
        assertThat(ReadGrant.Reason.FOLLOW_UP.words()).isTrue();
    }

    private String issued() {
        return grants.issue(escalation, contact, "harbor", reader, ReadGrant.Reason.PAGED, NOON);
    }
}
