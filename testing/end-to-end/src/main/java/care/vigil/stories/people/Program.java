package care.vigil.stories.people;

import care.vigil.simulator.client.HandsetClient;
import care.vigil.simulator.client.SimulatorClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/** A program with its people, as its document describes them; one person holds each role. */
public final class Program {

    private static final int FIRST_STRANGER = 40;
    private static final int LAST_STRANGER = 99;

    /**
     * Fictional lines, 555-0100 to 555-0199, of area codes that no program of ours is in, and no
     * copy of one.
     */
    private static final List<String> AREAS =
            List.of(
                    "601", "602", "603", "605", "606", "607", "608", "609", "610", "612", "614",
                    "615", "616", "617", "618", "619", "620", "623", "626", "628", "630", "631",
                    "636", "641", "646", "650", "651", "657", "660", "661", "662", "667", "669",
                    "678", "681", "682", "701", "702", "703");

    private static final int LINES = 100;
    private static final int A_MINUTE = 4;
    private static final AtomicInteger NEWCOMERS = new AtomicInteger();

    private final JsonNode document;
    private final SimulatorClient carrier;
    private final AtomicInteger nextStranger = new AtomicInteger(FIRST_STRANGER);

    private Program(JsonNode document, SimulatorClient carrier) {
        this.document = document;
        this.carrier = carrier;
    }

    /** The program of a document, with handsets at that carrier. */
    public static Program of(JsonNode document, SimulatorClient carrier) {
        return new Program(document, carrier);
    }

    /** The program of a document in YAML, with handsets at that carrier. */
    public static Program read(Path yaml, SimulatorClient carrier) throws IOException {
        return of(new YAMLMapper().readTree(yaml.toFile()), carrier);
    }

    /** Its id in addresses. */
    public String slug() {
        return text("slug");
    }

    /** Its whole name. */
    public String name() {
        return text("name");
    }

    /** Where its patients text to. */
    public String crisisNumber() {
        return text("crisisNumber");
    }

    /** Where its clinicians are paged from. */
    public String pagerNumber() {
        return text("pagerNumber");
    }

    /** The therapist on call. */
    public Clinician primary() {
        return onCall("primary");
    }

    /** Who is asked next. */
    public Clinician backup() {
        return onCall("backup");
    }

    /** Who is asked last. */
    public Clinician supervisor() {
        return onCall("supervisor");
    }

    /** Who is told when nobody is on call. */
    public Clinician operations() {
        return onCall("operations");
    }

    /** One of its clinicians, by the name that colleagues are told. */
    public Clinician clinician(String name) {
        return clinician(find(document.path("clinicians"), "displayName", name));
    }

    /** The login of somebody who is never on call and has that role. */
    public String login(String role) {
        return StreamSupport.stream(document.path("accounts").spliterator(), false)
                .filter(account -> account.path("roles").toString().contains('"' + role + '"'))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no account for " + role))
                .path("handle")
                .asText();
    }

    /** An enrolled patient, by name. */
    public Patient patient(String name) {
        JsonNode patient = find(document.path("patients"), "name", name);
        return patient(carrier, patient.path("phones").path(0).asText());
    }

    /** Somebody whose number the program does not know; another one each time. */
    public Patient stranger() {
        int next = nextStranger.getAndIncrement();
        if (next > LAST_STRANGER) {
            throw new IllegalStateException(
                    "every number that a stranger could have has texted; ./vigil up --fresh begins anew");
        }
        String start = crisisNumber().substring(0, crisisNumber().length() - 2);
        return patient(carrier, start + next);
    }

    /**
     * Somebody whose number has not texted for half a day, on an installation that is used again
     * and again, and whose carrier remembers no texts. What the clinicians have got so far is not
     * looked at any more.
     */
    public Patient newcomer() {
        HandsetClient _ = carrier.handset(primary().number()).fromNow();
        HandsetClient _ = carrier.handset(backup().number()).fromNow();
        HandsetClient _ = carrier.handset(supervisor().number()).fromNow();
        long next = carrier.now().getEpochSecond() / 60 * A_MINUTE + NEWCOMERS.getAndIncrement();
        long line = next % LINES;
        var area = AREAS.get((int) (next / LINES % AREAS.size()));
        return patient(carrier, "+1%s55501%02d".formatted(area, line));
    }

    private Patient patient(SimulatorClient at, String number) {
        return new Patient(at.handset(number), crisisNumber());
    }

    private Clinician onCall(String role) {
        JsonNode rotation = find(document.path("program").path("rotations"), "role", role);
        String handle = rotation.path("clinicians").path(0).asText();
        return clinician(find(document.path("clinicians"), "handle", handle));
    }

    private Clinician clinician(JsonNode person) {
        String number = person.path("phones").path(0).path("number").asText();
        return new Clinician(
                person.path("handle").asText(),
                person.path("displayName").asText(),
                carrier.handset(number),
                pagerNumber());
    }

    private String text(String field) {
        return document.path("program").path(field).asText();
    }

    private static JsonNode find(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(node -> node.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + field + " " + value));
    }
}
