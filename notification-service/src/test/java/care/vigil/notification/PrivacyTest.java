package care.vigil.notification;

import static care.vigil.notification.House.SOON;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.PatientTextTemplate;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Numbers and words stay out of logs, metrics and the database's plain columns. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PrivacyTest {

    private static final String CANARY = "canary-words-of-a-person";
    private static final List<String> TABLES =
            List.of("attempt", "reply", "clinician_phone", "outbox", "inbox", "page", "dead_event");

    @Inject House house;

    @Test
    void noNumberAndNoWordIsReadableAnywhereButWithTheKeys() {
        var heard = new Listener();
        Logger.getLogger("").addHandler(heard);
        try {
            var mara = house.clinician("Mara Lindqvist");
            var patient = house.telephone();
            house.page(mara);
            house.codeOn(mara.phone());
            mara.phone().texts(House.PAGER, CANARY);
            mara.phone().awaitText("NOT accepted", SOON);
            patient.texts(House.PAGER, CANARY);
            patient.awaitText("staff on call", SOON);
            house.patientText(
                    null,
                    0,
                    PatientTextTemplate.RECEIVED,
                    patient,
                    Instant.parse("2099-01-01T00:00:00Z"));
            patient.awaitText("Automatic: received", SOON);

            var numbers = List.of(digits(mara.phone().number()), digits(patient.number()));
            var everything = String.join("\n", heard.lines) + tables() + metrics();
            assertThat(everything)
                    .doesNotContain(CANARY)
                    .doesNotContain("Automatic: received")
                    .doesNotContain(numbers.get(0))
                    .doesNotContain(numbers.get(1));
        } finally {
            Logger.getLogger("").removeHandler(heard);
        }
    }

    private String tables() {
        var all = new ArrayList<String>();
        TABLES.forEach(
                table -> all.addAll(house.texts("select cast(t as text) from " + table + " t")));
        all.addAll(house.texts("select convert_from(payload, 'UTF8') from outbox"));
        return String.join("\n", all);
    }

    private static String metrics() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }

    private static String digits(String number) {
        return number.substring(1);
    }

    /** Keeps what is logged. */
    private static final class Listener extends Handler {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            lines.add(entry.getMessage() + Arrays.toString(entry.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
