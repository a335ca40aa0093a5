package care.vigil.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.Topics;
import care.vigil.intake.support.Carrier;
import care.vigil.intake.support.IntakeTest;
import care.vigil.intake.support.Program;
import care.vigil.intake.support.Requests;
import care.vigil.intake.support.Rows;
import care.vigil.intake.support.Wire;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

/** A canary's words and number go in; nothing outside of encrypted columns may show them. */
@IntakeTest
class PrivacyTest {

    private static final String WORDS = "canarywords";

    private final Program program = Program.known();
    private final String phone = Program.newPhone();

    @Test
    void noWordAndNoNumberLeavesTheEncryptedColumns() {
        var log = new Listening();
        Logger.getLogger("").addHandler(log);
        try {
            texts();
        } finally {
            Logger.getLogger("").removeHandler(log);
        }

        assertThat(log.lines).isNotEmpty();
        assertSilent(String.join("\n", log.lines));
        for (var topic : List.of(Topics.CRISIS_REQUESTS, Topics.PATIENT_TEXTS, Topics.NOTICES)) {
            Wire.records(topic).forEach(told -> assertSilent(told.key() + told.text()));
        }
        assertSilent(given().get("/q/metrics").asString());
        assertSilent(given().get("/q/health").asString());
        tables().forEach(table -> assertSilent(content(table)));
    }

    private void texts() {
        var taken = Carrier.text(phone, program.crisisNumber(), WORDS);
        Requests.accepted(taken);
        Requests.of(taken);
        Requests.accepted(Carrier.text(phone, Program.invented().crisisNumber(), WORDS));
        Carrier.postSigned(Requests.SMS, Carrier.encoded(taken), "forged").statusCode(403);
        Rows.change("alter table message rename to message_away");
        try {
            Carrier.post(Requests.SMS, Carrier.text(phone, program.crisisNumber(), WORDS))
                    .statusCode(503);
        } finally {
            Rows.change("alter table message_away rename to message");
        }
    }

    private void assertSilent(String text) {
        var digits = phone.substring(1);
        assertThat(text.toLowerCase(Locale.ROOT))
                .doesNotContain(WORDS, hex(WORDS), digits, hex(digits));
    }

    private static List<String> tables() {
        var names =
                (String)
                        Rows.one(
                                "select string_agg(tablename, chr(10)) from pg_tables where schemaname"
                                        + " = 'public'");
        return names.lines().toList();
    }

    private static String content(String table) {
        return String.valueOf(Rows.one("select string_agg(t::text, ' ') from " + table + " t"));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Listening extends Handler {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            lines.add(new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
