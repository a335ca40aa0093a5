package care.vigil.stories;

import care.vigil.simulator.client.SimulatorClient;
import care.vigil.stories.people.Clinician;
import care.vigil.stories.people.Page;
import care.vigil.stories.people.Patient;
import care.vigil.stories.people.Program;
import care.vigil.stories.web.Case;
import care.vigil.stories.web.Desk;
import care.vigil.stories.web.FirstLogins;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/**
 * Start reading here: four crises, played on a running stack and told step by step. The therapist
 * takes one by text; the backup takes one by a key on the call; nobody answers until after the
 * emergency prompt; and a patient who cannot be reached. Ends with 1 at the first thing that is not
 * as it should be. Speaks to loopback only.
 *
 * <p>{@code VIGIL_PORT} and {@code VIGIL_SIMULATOR_PORT} name other ports than 8080 and 8090,
 * {@code VIGIL_ROOT} the repository, for the documents in {@code local/programs}, {@code
 * VIGIL_DATA_DIR} the data folder, for the first logins.
 */
public final class Demo {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration UNTIL_THE_BACKUP = Duration.ofSeconds(40);
    private static final Duration UNTIL_THE_SUPERVISOR = Duration.ofSeconds(60);
    private static final Duration UNTIL_THE_PROMPT = Duration.ofSeconds(40);

    private final long began = System.nanoTime();
    private final SimulatorClient carrier;
    private final Path programs;
    private final URI board;
    private final FirstLogins logins;
    private Instant chapterBegan;

    private Demo(SimulatorClient carrier, Path programs, URI board, FirstLogins logins) {
        this.carrier = carrier;
        this.programs = programs;
        this.board = board;
        this.logins = logins;
    }

    /** Plays the demonstration. */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> env = System.getenv();
        String simulator = "http://127.0.0.1:" + env.getOrDefault("VIGIL_SIMULATOR_PORT", "8090");
        String board = "http://127.0.0.1:" + env.getOrDefault("VIGIL_PORT", "8080");
        Path root = Path.of(env.getOrDefault("VIGIL_ROOT", "."));
        Path data = Path.of(env.getOrDefault("VIGIL_DATA_DIR", root + "/.vigil/data"));
        try {
            new Demo(
                            SimulatorClient.at(URI.create(simulator)),
                            root.resolve("local/programs"),
                            URI.create(board),
                            FirstLogins.in(data))
                    .play();
        } catch (AssertionError | RuntimeException deviation) {
            System.out.println();
            System.out.println("  Not as it should be: " + deviation.getMessage());
            System.exit(1);
        }
    }

    private void play() throws Exception {
        var harbor = Program.read(programs.resolve("harbor.yaml"), carrier);
        var rapid = Program.read(programs.resolve("rapid.yaml"), carrier);
        theTherapistAnswers(harbor);
        theBackupAnswers(rapid);
        nobodyAnswersUntilAfterThePrompt(rapid);
        thePatientCannotBeReached(harbor);
        System.out.println();
        System.out.println("  Everything was as it should be.");
    }

    private void theTherapistAnswers(Program program) {
        chapter(program.name() + ": the therapist on call answers the text");
        Patient patient = program.newcomer();
        say("A patient texts the crisis number: \"I can't stop shaking\"");
        patient.texts("I can't stop shaking");
        say("The patient reads: " + patient.receivesText("Automatic reply").body());
        accepts(program.primary(), isPaged(program.primary(), SOON));
        say("The patient reads: " + patient.receivesText("a clinician has your message").body());
        theBoardShows(program, program.primary().name());
        reaches(program.primary());
    }

    private void theBackupAnswers(Program program) {
        chapter(program.name() + ": the therapist stays silent, the backup answers the call");
        Patient patient = program.newcomer();
        say("A patient texts the crisis number: \"is anybody there\"");
        patient.texts("is anybody there");
        say("The patient reads: " + patient.receivesText("Automatic reply").body());
        isPaged(program.primary(), SOON);
        say("Nobody answers. The backup's turn comes 20 seconds after the patient's text.");
        isPaged(program.backup(), UNTIL_THE_BACKUP);
        say(program.backup().name() + "'s phone rings, is answered, and key 1 is pressed.");
        String heard = program.backup().rings().answersAndPresses("1").hears("You have it").heard();
        say(program.backup().name() + " has heard: " + heard.replace('\n', ' '));
        say("The patient reads: " + patient.receivesText("a clinician has your message").body());
        theBoardShows(program, program.backup().name());
        reaches(program.backup());
    }

    private void nobodyAnswersUntilAfterThePrompt(Program program) {
        chapter(program.name() + ": nobody answers until after the emergency prompt");
        Patient patient = program.newcomer();
        say("A patient texts the crisis number: \"please, somebody\"");
        patient.texts("please, somebody");
        say("The patient reads: " + patient.receivesText("Automatic reply").body());
        say("Primary, backup and supervisor are asked in turn, and again every 15 seconds.");
        Page late = isPaged(program.supervisor(), UNTIL_THE_SUPERVISOR);
        String prompt = patient.receivesText("no clinician has answered", UNTIL_THE_PROMPT).body();
        say("One minute after the text, the patient reads: " + prompt);
        say("Paging goes on.");
        accepts(program.supervisor(), late);
        say("The patient reads: " + patient.receivesText("a clinician has your message").body());
        theBoardShows(program, program.supervisor().name());
        reaches(program.supervisor());
    }

    private void thePatientCannotBeReached(Program program) {
        chapter(program.name() + ": accepted, but the patient cannot be reached");
        Patient patient = program.newcomer();
        say("A patient texts the crisis number: \"I don't know anymore\"");
        patient.texts("I don't know anymore");
        accepts(program.primary(), isPaged(program.primary(), SOON));
        say(program.primary().name() + " calls, nobody answers, and replies: X");
        program.primary().replies("X");
        say(reads(program.primary(), "could not be reached"));
        say("The patient reads: " + patient.receivesText("did not reach you").body());
        Page task = isPaged(program.supervisor(), SOON);
        say(program.supervisor().name() + " replies: 1 " + task.code());
        program.supervisor().replies("1 " + task.code());
        say(reads(program.supervisor(), "You have the emergency task"));
        theBoardShows(program, program.primary().name());
    }

    private Page isPaged(Clinician clinician, Duration atMost) {
        Page page = clinician.isPaged(atMost);
        while (page.askedAt().isBefore(chapterBegan)) {
            page = clinician.isPaged(atMost);
        }
        say(clinician.name() + " is paged: " + page.body());
        return page;
    }

    private void accepts(Clinician clinician, Page page) {
        say(clinician.name() + " replies: 1 " + page.code());
        say(clinician.name() + " reads: " + clinician.accepts(page).body());
    }

    private void reaches(Clinician clinician) {
        say(clinician.name() + " talks with the patient and replies: C");
        clinician.replies("C");
        say(reads(clinician, "you have reached the patient"));
    }

    private static String reads(Clinician clinician, String words) {
        return clinician.name() + " reads: " + clinician.receivesText(words).body();
    }

    private void theBoardShows(Program program, String owner) {
        String login = program.login("operations");
        Case newest =
                Desk.at(board).logsIn(login, logins.of(login)).cases().stream()
                        .max(Comparator.comparing(Case::receivedAt))
                        .orElseThrow(() -> new AssertionError("the board shows no case"));
        if (!newest.owner().equals(owner)) {
            throw new AssertionError(
                    "the board should say that " + owner + " has it, not '" + newest.owner() + "'");
        }
        say("The board shows operations: " + newest.owner() + " has it");
    }

    private void chapter(String title) {
        chapterBegan = carrier.now();
        System.out.println();
        System.out.println("  " + title);
        System.out.println("  " + "-".repeat(title.length()));
    }

    private void say(String line) {
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("  T+%6.1f s  %s%n", seconds, line.replace("\n", " "));
    }
}
