package care.vigil.stories;

import care.vigil.simulator.client.SimulatorClient;
import care.vigil.stories.people.Page;
import care.vigil.stories.people.Patient;
import care.vigil.stories.people.Program;
import care.vigil.stories.web.Case;
import care.vigil.stories.web.Desk;
import care.vigil.stories.web.FirstLogins;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;

/**
 * Start reading here: one crisis that the therapist takes by text, and one that the backup takes by
 * a key on the call, played on a running stack and told step by step. Ends with 1 at the first
 * thing that is not as it should be. Speaks to loopback only.
 *
 * <p>{@code VIGIL_PORT} and {@code VIGIL_SIMULATOR_PORT} name other ports than 8080 and 8090,
 * {@code VIGIL_ROOT} the repository, for the documents in {@code local/programs}, {@code
 * VIGIL_DATA_DIR} the data folder, for the first logins.
 */
public final class Demo {

    private static final Duration UNTIL_THE_BACKUP = Duration.ofSeconds(40);

    private final long began = System.nanoTime();
    private final SimulatorClient carrier;
    private final Path programs;
    private final URI board;
    private final FirstLogins logins;

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
        theTherapistAnswers(Program.read(programs.resolve("harbor.yaml"), carrier));
        theBackupAnswers(Program.read(programs.resolve("rapid.yaml"), carrier));
        System.out.println();
        System.out.println("  Everything was as it should be.");
    }

    private void theTherapistAnswers(Program program) {
        chapter(program.name() + ": the therapist on call answers the text");
        Patient patient = program.newcomer();
        say("A patient texts the crisis number: \"I can't stop shaking\"");
        patient.texts("I can't stop shaking");
        say("The patient reads: " + patient.receivesText("Automatic reply").body());
        Page page = program.primary().isPaged();
        say(program.primary().name() + " is paged: " + page.body());
        say(program.primary().name() + " replies: 1 " + page.code());
        say(program.primary().name() + " reads: " + program.primary().accepts(page).body());
        say("The patient reads: " + patient.receivesText("a clinician has your message").body());
        theBoardShows(program, program.primary().name());
    }

    private void theBackupAnswers(Program program) {
        chapter(program.name() + ": the therapist stays silent, the backup answers the call");
        Patient patient = program.newcomer();
        say("A patient texts the crisis number: \"is anybody there\"");
        patient.texts("is anybody there");
        say("The patient reads: " + patient.receivesText("Automatic reply").body());
        say(program.primary().name() + " is paged: " + program.primary().isPaged().body());
        say("Nobody answers. The backup's turn comes 20 seconds after the patient's text.");
        say(
                program.backup().name()
                        + " is paged: "
                        + program.backup().isPaged(UNTIL_THE_BACKUP).body());
        say(program.backup().name() + "'s phone rings, is answered, and key 1 is pressed.");
        String heard = program.backup().rings().answersAndPresses("1").hears("You have it").heard();
        say(program.backup().name() + " has heard: " + heard.replace('\n', ' '));
        say("The patient reads: " + patient.receivesText("a clinician has your message").body());
        theBoardShows(program, program.backup().name());
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

    private static void chapter(String title) {
        System.out.println();
        System.out.println("  " + title);
        System.out.println("  " + "-".repeat(title.length()));
    }

    private void say(String line) {
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("  T+%6.1f s  %s%n", seconds, line.replace("\n", " "));
    }
}
