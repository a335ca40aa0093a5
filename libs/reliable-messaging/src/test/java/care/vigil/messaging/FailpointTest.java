package care.vigil.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = RealParts.class,
        initArgs = @ResourceArg(name = "database", value = "intake"))
class FailpointTest {

    @Inject InternalToken token;

    /** Arms one point, passes another one, and then reaches the armed one. */
    static final class Doomed {
        public static void main(String[] arguments) {
            Failpoint.AFTER_CLAIM_BEFORE_POST.arm();
            Failpoint.AFTER_SEND_BEFORE_MARK.reached();
            System.out.println("passed the other one");
            Failpoint.AFTER_CLAIM_BEFORE_POST.reached();
            System.out.println("survived");
        }
    }

    @Test
    void aProcessDiesWhereItIsArmedAndNowhereElse() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var doomed =
                new ProcessBuilder(
                                List.of(
                                        java,
                                        "-cp",
                                        "target/classes:target/test-classes",
                                        Doomed.class.getName()))
                        .redirectErrorStream(true)
                        .start();
        var said = new String(doomed.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said.strip()).isEqualTo("passed the other one");
        assertThat(doomed.waitFor()).isEqualTo(137);
    }

    @Test
    void nothingCanBeArmedUnlessTheServiceWasStartedForTests() {
        given().header("Authorization", token.bearer())
                .post("/internal/failpoints/after-commit-before-send")
                .then()
                .statusCode(404);
    }

    @Test
    void nobodyArmsAnythingWithoutTheInternalToken() {
        given().post("/internal/failpoints/after-commit-before-send").then().statusCode(401);
    }
}
