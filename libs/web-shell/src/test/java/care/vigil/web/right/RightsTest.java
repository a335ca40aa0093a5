package care.vigil.web.right;

import static care.vigil.web.Visitor.ADMIN;
import static care.vigil.web.Visitor.CLINICIAN;
import static care.vigil.web.Visitor.OPERATIONS;
import static care.vigil.web.Visitor.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.web.Visitor;
import care.vigil.web.problem.Refusal;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RightsTest {

    private static final int FINE = 200;

    /** What a service has. */
    static final class Service {

        private Service() {}

        @Right
        public static void look() {}

        @Right(program = "slug")
        public static void lookAtOne() {}

        @Right(value = ADMIN, program = "slug")
        public static void change() {}

        @Right(
                value = {CLINICIAN, SUPERVISOR},
                hidden = true)
        public static void read() {}

        @Door(Door.Key.NOTHING)
        public static void logIn() {}

        @Door(Door.Key.LOGIN)
        public static void logOut() {}

        public static void forgotten() {}
    }

    private record Somebody(Map<String, Set<String>> roles) implements Visitor {

        @Override
        public boolean known() {
            return !roles.isEmpty();
        }

        @Override
        public UUID accountId() {
            return null;
        }

        @Override
        public UUID clinicianId() {
            return null;
        }

        @Override
        public String displayName() {
            return "";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CLINICIAN, SUPERVISOR, OPERATIONS, ADMIN})
    void anAddressThatNamesNobodyIsClosedToEveryRole(String role) {
        assertThat(answer(role, "forgotten", "harbor")).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {CLINICIAN, SUPERVISOR, OPERATIONS, ADMIN})
    void withoutRolesEverybodyOfTheProgramMayUseIt(String role) {
        assertThat(answer(role, "look", "")).isEqualTo(FINE);
        assertThat(answer(role, "lookAtOne", "harbor")).isEqualTo(FINE);
        assertThat(answer("", "look", "")).isEqualTo(403);
    }

    @Test
    void aRoleCountsInTheProgramOfTheAddressAlone() {
        var both = Map.of("harbor", Set.of(CLINICIAN), "rapid", Set.of(ADMIN));
        assertThat(answer(both, "change", "rapid")).isEqualTo(FINE);
        assertThat(answer(both, "change", "harbor")).isEqualTo(403);
        assertThat(answer(both, "change", "elsewhere")).isEqualTo(404);
    }

    @Test
    void whatIsHiddenIsNotEvenRefused() {
        assertThat(answer(SUPERVISOR, "read", "")).isEqualTo(FINE);
        assertThat(answer(OPERATIONS, "read", "")).isEqualTo(404);
    }

    @Test
    void aDoorAsksForNoRole() {
        assertThat(answer(Map.of(), "logIn", "")).isEqualTo(FINE);
        assertThat(answer(Map.of(), "logOut", "")).isEqualTo(403);
        assertThat(answer(ADMIN, "logOut", "")).isEqualTo(FINE);
    }

    private static int answer(String role, String address, String program) {
        return answer(Map.of("harbor", role.isEmpty() ? Set.of() : Set.of(role)), address, program);
    }

    private static int answer(Map<String, Set<String>> roles, String address, String program) {
        try {
            new Rights(new Somebody(roles)).check(method(address), _ -> program);
            return FINE;
        } catch (Refusal refused) {
            return refused.problem().status();
        }
    }

    private static Method method(String name) {
        return Arrays.stream(Service.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
