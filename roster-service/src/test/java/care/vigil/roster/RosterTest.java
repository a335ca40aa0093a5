package care.vigil.roster;

import static io.restassured.RestAssured.given;

import care.vigil.testing.Parts;
import care.vigil.testing.RealParts;
import care.vigil.web.session.SessionToken;
import care.vigil.web.testing.Sessions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.RestAssured;
import io.restassured.config.RedirectConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What tests of the whole service share: real parts, the installation's programs, visitors. */
@QuarkusTestResource(
        value = RealParts.class,
        initArgs = @ResourceArg(name = "database", value = "roster"))
@QuarkusTestResource(Installation.class)
abstract class RosterTest {

    static Parts parts() {
        return RealParts.open();
    }

    /** Somebody with these roles in one program. */
    static RequestSpecification as(String program, String... roles) {
        var sessions = Sessions.signedWith(parts().keys().resolve("session-private.pem"));
        return given().cookie(SessionToken.COOKIE, sessions.account(program, roles));
    }

    /** A browser that follows no redirect by itself. */
    static RequestSpecification browser() {
        return given().config(
                        RestAssured.config()
                                .redirect(RedirectConfig.redirectConfig().followRedirects(false)))
                .accept("text/html");
    }

    static Path firstLogins() {
        return parts().folder().resolve("data").resolve("first-logins");
    }

    /** The password of an installed login. */
    static String passwordOf(String handle) {
        return lines().stream()
                .filter(line -> line.startsWith(handle + " "))
                .map(line -> line.split("\\s+", -1)[1])
                .findFirst()
                .orElseThrow();
    }

    static List<String> lines() {
        try {
            return Files.readAllLines(firstLogins());
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
