package care.vigil.stories;

import care.vigil.simulator.client.SimulatorClient;
import care.vigil.simulator.handsets.TextLine;
import care.vigil.stories.people.Clinician;
import care.vigil.stories.people.Page;
import care.vigil.stories.people.Patient;
import care.vigil.stories.people.Program;
import care.vigil.stories.web.Case;
import care.vigil.stories.web.Desk;
import care.vigil.stories.web.FirstLogins;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/** Where the chapters of the demonstration are played, each with its time since the text. */
final class Stage {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final SimulatorClient carrier;
    private final URI origin;
    private final FirstLogins logins;
    private final Duration leeway;
    private Instant texted;

    /**
     * @param leeway how far from its time something may happen
     */
    Stage(SimulatorClient carrier, URI origin, FirstLogins logins, Duration leeway) {
        this.carrier = carrier;
        this.origin = origin;
        this.logins = logins;
        this.leeway = leeway;
    }

    /** Another open case pages the same people at times of its own. */
    void isClear(Program program) {
        long open =
                desk(program.login("operations")).cases().stream()
                        .filter(one -> !one.phase().equals("CLOSED"))
                        .count();
        if (open > 0) {
            throw new AssertionError(
                    "%s has open cases already (%d): close them, or begin anew with ./vigil up --fresh"
                            .formatted(program.name(), open));
        }
    }

    void chapter(String title) {
        System.out.println();
        System.out.println("  " + title);
        System.out.println("  " + "-".repeat(title.length()));
    }

    /** T+ counts from the patient's text. */
    void say(String line) {
        double seconds = Duration.between(texted, carrier.now()).toMillis() / 1000.0;
        System.out.printf("  T+%5.1f s  %s%n", seconds, line.replace('\n', ' '));
    }

    Patient crisis(Program program, String words) {
        Patient patient = program.newcomer();
        texted = carrier.now();
        patient.texts(words);
        say("A patient texts the crisis number: \"" + words + "\"");
        return patient;
    }

    void reads(Patient patient, String words) {
        say("The patient reads: " + patient.receivesText(words).body());
    }

    /** So long after the patient's text. */
    void readsAt(Duration after, Patient patient, String words, Duration atMost) {
        TextLine text = patient.receivesText(words, atMost);
        checkTime(after, text.acceptedAt(), "the patient reads: " + text.body());
        say("The patient reads: " + text.body());
    }

    private void checkTime(Duration after, Instant when, String what) {
        Duration late = Duration.between(texted.plus(after), when);
        if (late.abs().compareTo(leeway) > 0) {
            throw new AssertionError(
                    "it should be %s after the patient's text, and is %s off: %s"
                            .formatted(after, late, what));
        }
    }

    void reads(Clinician clinician, String words) {
        say(clinician.name() + " reads: " + clinician.receivesText(words).body());
    }

    void hears(Clinician clinician, String words) {
        String heard = clinician.hears(words).heard();
        say(clinician.name() + " has heard: " + heard.substring(heard.lastIndexOf(words)));
    }

    Page isPaged(Clinician clinician) {
        return isPaged(clinician, SOON);
    }

    Page isPaged(Clinician clinician, Duration atMost) {
        Page page = clinician.isPaged(atMost);
        while (page.askedAt().isBefore(texted)) {
            page = clinician.isPaged(atMost);
        }
        say(clinician.name() + " is paged: " + page.body());
        return page;
    }

    /** So long after the patient's text. */
    Page isPagedAt(Duration after, Clinician clinician) {
        Page page = isPaged(clinician, after.plus(SOON));
        checkTime(after, page.askedAt(), clinician.name() + " is paged");
        return page;
    }

    void accepts(Clinician clinician, Page page) {
        say(clinician.name() + " replies: 1 " + page.code());
        say(clinician.name() + " reads: " + clinician.accepts(page).body());
    }

    void reaches(Clinician clinician, Page page) {
        say(clinician.name() + " talks with the patient and replies: C " + page.code());
        clinician.replies("C " + page.code());
        reads(clinician, "you have reached the patient of " + page.code());
    }

    /** The page at {@code /}, as operations see it. */
    void boardShows(Program program, String owner) {
        Desk desk = desk(program.login("operations"));
        String row = "data-id=\"" + newest(desk).id() + "\"";
        String board = desk.page("/").expecting(200).body();
        int start = board.indexOf(row);
        String shown = start < 0 ? "" : board.substring(start, board.indexOf("</tr>", start));
        if (!shown.contains(owner)) {
            throw new AssertionError("the board should say that " + owner + " has the case");
        }
        say("The board shows operations: " + owner + " has it");
    }

    void settlesTheTask(Program program, Clinician supervisor) {
        Desk desk = desk(supervisor.login());
        String emergency = "/api/escalations/" + newest(desk).id() + "/emergency";
        if (desk.api(emergency.replace("/emergency", ""))
                .json()
                .path("task")
                .path("claimerName")
                .asText("")
                .isEmpty()) {
            desk.does(emergency + "/claim", "{}").expecting(200);
        }
        desk.does(
                        emergency + "/outcome",
                        """
                        {"called":"NOBODY","result":"NOT_NEEDED","decidedAt":"%s","note":"Reached."}\
                        """
                                .formatted(carrier.now().minusSeconds(1)))
                .expecting(200);
        say(supervisor.name() + " records how the emergency task ended: it was not needed");
    }

    void closes(Program program, Clinician clinician) {
        Desk desk = desk(clinician.login());
        desk.does(
                        "/api/escalations/" + newest(desk).id() + "/close",
                        """
                        {"disposition":"SAFE_WITH_PLAN","note":"A demonstration in %s."}\
                        """
                                .formatted(program.name()))
                .expecting(200);
        say(clinician.name() + " closes the case");
    }

    private Desk desk(String login) {
        return Desk.at(origin).logsIn(login, logins.of(login));
    }

    private static Case newest(Desk desk) {
        return desk.cases().stream()
                .max(Comparator.comparing(Case::receivedAt))
                .orElseThrow(() -> new AssertionError("the board shows no case"));
    }
}
