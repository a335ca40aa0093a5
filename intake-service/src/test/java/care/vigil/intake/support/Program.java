package care.vigil.intake.support;

import static org.awaitility.Awaitility.await;

import care.vigil.events.PatientTextTemplate;
import care.vigil.events.ProgramEvent.ProgramPublished;
import care.vigil.events.Topics;
import care.vigil.program.EmergencyNumbers;
import care.vigil.program.ProgramDocument;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A program of its own for each test, with numbers that no other has. */
public record Program(String slug, String crisisNumber, String pagerNumber) {

    private static final Map<PatientTextTemplate, Map<String, String>> DANGER_TEXT =
            Map.of(PatientTextTemplate.DANGER, Map.of("en", "{emergency}", "es", "{emergency}"));

    private static final AtomicInteger NEXT = new AtomicInteger(100);
    private static final AtomicInteger NEXT_PHONE = new AtomicInteger(1000);

    /** A program that nobody has heard of yet. */
    public static Program invented() {
        int n = NEXT.getAndIncrement();
        return new Program("program-" + n, "+1312777" + n + "0", "+1312777" + n + "1");
    }

    /** A program that intake knows. */
    public static Program known() {
        var program = invented();
        program.publish();
        return program;
    }

    /** A phone that no test has used. */
    public static String newPhone() {
        return "+1312888" + NEXT_PHONE.getAndIncrement();
    }

    /** Publishes the program and waits until intake has it. */
    public void publish() {
        publish(DANGER_TEXT, null);
    }

    /** Publishes the program with other texts and with danger words of its own. */
    public void publish(
            Map<PatientTextTemplate, Map<String, String>> texts,
            Map<String, List<String>> dangerWords) {
        var now = Instant.now();
        var document = document(texts, dangerWords);
        Wire.tell(
                Topics.PROGRAMS,
                new ProgramPublished(UUID.randomUUID(), now, slug, 3, now, document));
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        Rows.count("select count(*) from program_copy where program = ?", slug)
                                == 1);
    }

    /** The snapshot of a revision. */
    public ProgramPublished published(long revision) {
        var now = Instant.now();
        return new ProgramPublished(
                UUID.randomUUID(), now, slug, revision, now, document(DANGER_TEXT, null));
    }

    private ProgramDocument document(
            Map<PatientTextTemplate, Map<String, String>> texts,
            Map<String, List<String>> dangerWords) {
        return new ProgramDocument(
                slug,
                "Test program",
                "TEST",
                ZoneId.of("America/Chicago"),
                "US",
                crisisNumber,
                pagerNumber,
                List.of("en", "es"),
                new EmergencyNumbers("911", "988"),
                Duration.ofMinutes(10),
                Duration.ofMinutes(10),
                Duration.ofMinutes(2),
                Duration.ofSeconds(25),
                List.of(),
                List.of(),
                texts,
                dangerWords,
                Map.of("GB", new EmergencyNumbers("999", "116 123")));
    }
}
