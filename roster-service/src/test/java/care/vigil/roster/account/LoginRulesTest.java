package care.vigil.roster.account;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoginRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void aFewMistakesCostNothing() {
        assertThat(new LoginThrottle(4, NOON).waitAt(NOON)).isZero();
        assertThat(new LoginThrottle(0, null).waitAt(NOON)).isZero();
    }

    @Test
    void eachFurtherOneDoublesTheWaitUpToFiveMinutes() {
        assertThat(new LoginThrottle(5, NOON).waitAt(NOON)).isEqualTo(Duration.ofSeconds(2));
        assertThat(new LoginThrottle(6, NOON).waitAt(NOON)).isEqualTo(Duration.ofSeconds(4));
        assertThat(new LoginThrottle(60, NOON).waitAt(NOON)).isEqualTo(Duration.ofMinutes(5));
        assertThat(new LoginThrottle(6, NOON).waitAt(NOON.plusSeconds(3)))
                .isEqualTo(Duration.ofSeconds(1));
        assertThat(new LoginThrottle(6, NOON).waitAt(NOON.plusSeconds(4))).isZero();
    }

    @Test
    void aSessionGoesOnOnlyWhileTheAccountIsOpenAndNothingWasRevokedFor12Hours() {
        var account = account(3, true);
        assertThat(account.mayRenew(3, NOON, NOON.plus(Duration.ofHours(11)))).isTrue();
        assertThat(account.mayRenew(2, NOON, NOON.plusSeconds(1))).isFalse();
        assertThat(account.mayRenew(3, NOON, NOON.plus(Duration.ofHours(12)))).isFalse();
        assertThat(account(3, false).mayRenew(3, NOON, NOON)).isFalse();
    }

    @Test
    void whatSomebodyMayDoFollowsFromWhatTheyAreOnCallAs() {
        assertThat(AccountRole.ofOnCall(List.of(Role.PRIMARY, Role.BACKUP)))
                .containsExactly(AccountRole.CLINICIAN);
        assertThat(AccountRole.ofOnCall(List.of(Role.SUPERVISOR)))
                .containsExactly(AccountRole.CLINICIAN, AccountRole.SUPERVISOR);
        assertThat(AccountRole.ofOnCall(List.of(Role.OPERATIONS)))
                .containsExactly(AccountRole.OPERATIONS);
    }

    @Test
    void firstPasswordsAreDifferentAndCanBeTyped() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 200; i++) {
            assertThat(FirstPassword.next()).matches("([a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}");
            seen.add(FirstPassword.next());
        }
        assertThat(seen).hasSize(200);
    }

    private static Account account(long epoch, boolean active) {
        return new Account(UUID.randomUUID(), "ana", "Ana", null, Map.of(), epoch, active);
    }
}
