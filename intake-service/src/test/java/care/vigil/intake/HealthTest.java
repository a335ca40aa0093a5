package care.vigil.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import care.vigil.intake.support.IntakeTest;
import org.junit.jupiter.api.Test;

@IntakeTest
class HealthTest {

    @Test
    void readinessTellsTheAgeOfTheOldestRequestAndStaysUp() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("requests"))
                .body(containsString("oldest-unsent-seconds"));
    }

    @Test
    void livenessIsThatTheLoopsGoRound() {
        given().get("/q/health/live").then().statusCode(200).body("checks.name", hasItem("loops"));
    }
}
